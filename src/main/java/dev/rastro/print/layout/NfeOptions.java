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
 * @param furtherTaxes a row of totals that the official DANFE has no place for: PIS, COFINS ..., as importers want them
 * @param taxReform totals and items with IBS, CBS and Imposto Seletivo, for which no official DANFE or DACTE has a place yet
 */
public record NfeOptions(
        List<NfeLayout> layouts, boolean summary, int contingencyCopies, boolean furtherTaxes, boolean taxReform) {
    public NfeOptions {
        layouts = List.copyOf(layouts);
    }

    /** As the documents ask for. */
    public static NfeOptions standard() {
        return new NfeOptions(List.of(), false, 1, false, false);
    }

    /** What the operator wants for a family; empty where the document decides. */
    public Optional<NfeLayout> chosen(DfeFamily family) {
        return layouts.stream().filter(each -> each.family() == family).findFirst();
    }

    public NfeOptions withLayouts(List<NfeLayout> chosen) {
        return new NfeOptions(chosen, summary, contingencyCopies, furtherTaxes, taxReform);
    }

    /** With what the official DANFE has no place for. */
    public NfeOptions withTaxes(boolean further, boolean reform) {
        return new NfeOptions(layouts, summary, contingencyCopies, further, reform);
    }
}
