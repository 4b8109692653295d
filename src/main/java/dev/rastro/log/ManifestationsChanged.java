package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Set;

/** Posted when the queue of declarations changed for these documents. */
public record ManifestationsChanged(Set<AccessKey> keys) implements Bus.Message {
    public ManifestationsChanged {
        keys = Set.copyOf(keys);
    }
}
