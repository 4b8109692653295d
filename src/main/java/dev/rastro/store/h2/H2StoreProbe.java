package dev.rastro.store.h2;

import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.StoreProbe;
import java.nio.file.Path;
import java.util.function.Consumer;

/** {@link StoreProbe} on H2. */
public final class H2StoreProbe implements StoreProbe {
    private final OriginalCodec codec;

    public H2StoreProbe(OriginalCodec codec) {
        this.codec = codec;
    }

    @Override
    public Probed look(Path folder, Consumer<Finding> problems) {
        try (H2Database database = H2Database.open(folder)) {
            H2IntegrityCheck check = new H2IntegrityCheck(database, codec);
            long originals = check.originals(problems);
            long events = check.log(problems);
            check.references(problems);
            return new Probed(originals, events, new H2LogProofs(database).head());
        }
    }
}
