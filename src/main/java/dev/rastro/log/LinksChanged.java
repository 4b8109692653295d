package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.Set;

/** Posted by the projection of links after its own commit: these documents may have more links than before. */
public record LinksChanged(Set<AccessKey> keys) implements Bus.Message {
    public LinksChanged {
        keys = Set.copyOf(keys);
    }
}
