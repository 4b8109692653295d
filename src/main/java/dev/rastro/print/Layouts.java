package dev.rastro.print;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.Models;
import dev.rastro.print.cte.CteLayouts;
import dev.rastro.print.generic.EventSheet;
import dev.rastro.print.generic.GenericSheet;
import dev.rastro.print.generic.SummarySheet;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.ElementWords;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.mdfe.Damdfe;
import dev.rastro.print.nfe.Danfce;
import dev.rastro.print.nfe.Danfe;
import dev.rastro.print.nfse.Danfse;
import dev.rastro.print.plan.PlannedSheet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which layout prints which family; a family without one of its own is printed by the generic sheet. Immutable.
 *
 * @param families layout by family
 * @param other for every other family
 * @param summary for documents whose XML is not there
 * @param event for events of every family
 */
public record Layouts(
        Map<DfeFamily, DocumentLayout> families, DocumentLayout other, DocumentLayout summary, DocumentLayout event) {
    public Layouts {
        families = Map.copyOf(families);
    }

    /** The layouts that Rastro has. */
    public static Layouts standard() {
        Models models = Models.load();
        ElementWords words = ElementWords.load();
        GenericSheet other = new GenericSheet(models, words);
        Map<DfeFamily, DocumentLayout> families = new EnumMap<>(PlannedSheet.load());
        families.put(DfeFamily.NFE, new Danfe());
        families.put(DfeFamily.NFCE, new Danfce());
        families.put(DfeFamily.CTE, CteLayouts.dacte());
        families.put(DfeFamily.CTE_SIMPLIFICADO, CteLayouts.simplified());
        families.put(DfeFamily.CTE_OS, CteLayouts.otherServices());
        families.put(DfeFamily.GTVE, CteLayouts.valuables());
        families.put(DfeFamily.MDFE, new Damdfe());
        families.put(DfeFamily.NFSE, new Danfse(other));
        return new Layouts(families, other, new SummarySheet(models), new EventSheet(FiscalEventTypes.load(), words));
    }

    DocumentLayout of(Printable document) {
        if (document.event().isPresent()) {
            return event;
        }
        return document.withoutXml() ? summary : families.getOrDefault(document.family(), other);
    }
}
