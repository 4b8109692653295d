package dev.rastro.print.layout;

import dev.rastro.print.page.Sheet;
import java.util.List;

/**
 * Lays a document out on as many sheets as it takes. Prints what the XML says and nothing else; the word across the sheets
 * and the note of the situation in their margin are added afterwards, to every layout alike. Safe for use by several
 * threads.
 */
public interface DocumentLayout {
    /** The sheets, at least one; throws {@link UnprintableException} where the XML is not what the layout is for. */
    List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException;

    /** The grey of the word across the sheets, 0xRRGGBB, for documents whose norm wants another. */
    default int watermarkColour() {
        return MarginNotes.PALE;
    }
}
