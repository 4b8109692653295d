package dev.rastro.print.layout;

import java.util.List;

/**
 * The words that the tables have for a document in its situation.
 *
 * @param across the words across the sheet, most serious first
 * @param testing what is said of a document issued for testing; empty where it is not, or its family says nothing
 * @param corrected what is said of one with a carta de correção; empty where it has none, or its family says nothing
 * @param contingency what is said of the way it was issued
 */
public record SheetWords(List<String> across, String testing, String corrected, Contingency contingency) {
    public SheetWords {
        across = List.copyOf(across);
    }
}
