package dev.rastro.print;

import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Sheet;
import java.util.List;

/**
 * A document laid out.
 *
 * @param title its auxiliary document and key, "DANFE 3526..."
 */
public record PrintedDocument(String title, List<Sheet> sheets, FontChoice font, PrintSituation situation) {
    public PrintedDocument {
        sheets = List.copyOf(sheets);
    }
}
