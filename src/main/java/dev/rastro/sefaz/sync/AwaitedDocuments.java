package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.NsuStream;
import java.util.Optional;

/** Documents whose XML should have come by now: worth one of the twenty questions an hour. Safe for several threads. */
public interface AwaitedDocuments {
    /** The one that waits longest and was not asked for lately. */
    Optional<AccessKey> next(NsuStream stream);

    /** It is being asked for: not again for a while. */
    void asked(AccessKey key);

    /** Nothing is awaited. */
    AwaitedDocuments NONE = new AwaitedDocuments() {
        @Override
        public Optional<AccessKey> next(NsuStream stream) {
            return Optional.empty();
        }

        @Override
        public void asked(AccessKey key) {}
    };
}
