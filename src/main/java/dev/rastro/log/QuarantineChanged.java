package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Set;

/** Posted when the list of inputs in quarantine has changed; {@code keys} are the documents that these seem to be about. */
public record QuarantineChanged(Set<AccessKey> keys) implements Bus.Message {
    public QuarantineChanged {
        keys = Set.copyOf(keys);
    }
}
