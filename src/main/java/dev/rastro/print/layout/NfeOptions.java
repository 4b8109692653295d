package dev.rastro.print.layout;

import dev.rastro.dfe.DfeFamily;
import java.util.List;
import java.util.Optional;

/**
 * What a profile says of NF-e and NFC-e.
 *
 * @param layouts instead of what the document asks for (tpImp); of each family the first one counts
 * @param summary an NFC-e without its items, as the consumer may choose
 * @param contingencyCopies how often an NFC-e in contingency is printed while its authorisation is pending, 1 or 2: one
 *     for the consumer and one for the company
 */
public record NfeOptions(List<NfeLayout> layouts, boolean summary, int contingencyCopies) {
    public NfeOptions {
        layouts = List.copyOf(layouts);
    }

    /** As the documents ask for. */
    public static NfeOptions standard() {
        return new NfeOptions(List.of(), false, 1);
    }

    /** What the operator wants for a family; empty where the document decides. */
    public Optional<NfeLayout> chosen(DfeFamily family) {
        return layouts.stream().filter(each -> each.family() == family).findFirst();
    }

    public NfeOptions withLayouts(List<NfeLayout> chosen) {
        return new NfeOptions(chosen, summary, contingencyCopies);
    }
}
