package dev.rastro.sefaz.manifest;

import dev.rastro.store.ManifestationRow;
import java.util.List;

/** What became of a request. */
public sealed interface Queued {
    Declaration declaration();

    /** It is in the queue. */
    record Accepted(Declaration declaration, ManifestationRow row) implements Queued {}

    /** It is not: the authority would refuse it. codes that {@code ReasonText} has the words of. */
    record Stopped(Declaration declaration, List<String> obstacles) implements Queued {
        public Stopped {
            obstacles = List.copyOf(obstacles);
        }
    }
}
