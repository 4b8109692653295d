package dev.rastro.desktop.drive;

import dev.rastro.company.CompanyScope;
import dev.rastro.company.DirectoryLine;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.documents.Period;
import dev.rastro.desktop.shell.Session;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.timeline.pending.PendingStates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filters that operators set most, each by one change to the filter of an open window. */
final class FilterSettings {
    private FilterSettings() {}

    static Map<String, Runnable> of(Session session) {
        FilterViewModel filter = session.filter();
        Map<String, Runnable> all = new LinkedHashMap<>();
        List<CompanyScope> companies =
                session.companies().all().stream().map(DirectoryLine::scope).toList();
        if (!companies.isEmpty()) {
            all.put("company", () -> filter.company().set(companies.getFirst()));
            all.put("company rare", () -> filter.company().set(companies.getLast()));
        }
        for (DfeFamily family : List.of(DfeFamily.NFE, DfeFamily.MDFE, DfeFamily.NF3E)) {
            all.put(family.name(), () -> filter.families().set(Set.of(family)));
        }
        all.put("received", () -> filter.role().set(Role.RECEIVED));
        List<Period> periods = filter.periods();
        all.put("this month", () -> filter.period().set(periods.get(1)));
        all.put("old month", () -> filter.period().set(periods.getLast()));
        for (Situation situation : List.of(Situation.AUTHORIZED, Situation.CANCELLED)) {
            all.put(situation.name(), () -> filter.situations().set(Set.of(situation)));
        }
        for (String code : List.of("RESUMO_SEM_RESPOSTA", "AGUARDANDO_XML", PendingStates.NOT_CONFIRMED)) {
            all.put(code, () -> filter.pending().set(Set.of(code)));
        }
        return all;
    }
}
