package dev.rastro.print;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.print.generic.GenericSheet;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.nfe.Danfe;
import java.util.Map;

/**
 * Which layout prints which family; a family without one of its own is printed by the generic sheet. Immutable.
 *
 * @param families layout by family
 * @param other for every other family
 */
public record Layouts(Map<DfeFamily, DocumentLayout> families, DocumentLayout other) {
    public Layouts {
        families = Map.copyOf(families);
    }

    /** The layouts that Rastro has. */
    public static Layouts standard() {
        return new Layouts(Map.of(DfeFamily.NFE, new Danfe(new NfeReader())), new GenericSheet(Models.load()));
    }

    DocumentLayout of(DfeFamily family) {
        return families.getOrDefault(family, other);
    }
}
