package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;

/** Lays a document out for paper. Safe for use by several threads. */
public interface DocumentPreview {
    /** Whether there is a layout for the document. */
    boolean supports(DocumentRow row);

    /** The printed document as a PDF; throws {@link UnreadableDocumentException} when the original cannot be read. */
    byte[] pdf(Timeline timeline, byte[] xml) throws UnreadableDocumentException;
}
