package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import java.util.List;

/** Reads the items of a document. Safe for use by several threads. */
public interface ItemsReader {
    /** Whether documents of the family have items that can be shown. */
    boolean supports(DfeFamily family);

    /** The items of the document with this key, in its order (a file may hold several); throws {@link UnreadableDocumentException} when there is no document. */
    List<ItemLine> items(AccessKey key, byte[] xml) throws UnreadableDocumentException;
}
