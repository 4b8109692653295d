package dev.rastro.store;

import dev.rastro.dfe.Manifestation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Authorised NF-e that still want a declaration of one of these companies, in windows of their days of issue. Terms run from
 * the authorisation, which is never before the issue: counted from the issue, nothing is called late too late.
 *
 * @param companies CNPJs and CPFs that declare: the recipient, or whoever was told a summary
 */
public record DueFilter(Set<String> companies, List<Window> windows) {
    /**
     * Documents issued from one day to another, both inclusive.
     *
     * @param open what was declared so far, for the term to be running
     */
    public record Window(LocalDate from, LocalDate to, Set<Manifestation> open) {
        public Window {
            open = Set.copyOf(open);
        }
    }

    public DueFilter {
        companies = Set.copyOf(companies);
        windows = List.copyOf(windows);
    }
}
