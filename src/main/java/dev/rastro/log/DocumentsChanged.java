package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Set;

/** Posted by the document projection after its own commit: the read model of {@code keys} is up to {@code position}. */
public record DocumentsChanged(Set<AccessKey> keys, long position) implements Bus.Message {
    public DocumentsChanged {
        keys = Set.copyOf(keys);
    }
}
