package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.print.PrintProfile;
import dev.rastro.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Lays a document out for paper. Safe for use by several threads. */
public interface DocumentPreview {
    /**
     * The printed document as a PDF; without its XML, a sheet that says what is known of it. Throws {@link
     * UnreadableDocumentException} when the original cannot be read.
     */
    byte[] pdf(Timeline timeline, byte @Nullable [] xml, PrintProfile profile) throws UnreadableDocumentException;
}
