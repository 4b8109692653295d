package dev.rastro.desktop.documents;

import dev.rastro.dfe.AccessKey;
import java.util.Collection;
import java.util.Map;

/** Reads what columns show beside the list's own lines. Blocking; safe for use by several threads. */
@FunctionalInterface
public interface RowDetails {
    /** Of these documents; those of which nothing is known may be absent. */
    Map<AccessKey, RowDetail> of(Collection<AccessKey> keys);
}
