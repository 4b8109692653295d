package dev.rastro.store;

import dev.rastro.dfe.TsvTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each crossing looks for, from {@code crossings.tsv}. Immutable, safe for use by several threads. */
public final class CrossingRules {
    private final Map<CrossingList, Rule> rules;

    /**
     * One list.
     *
     * @param days how old a document must be unless the operator says otherwise; 0 where age does not matter
     * @param modes modFrete of the notes that want a CT-e
     * @param purposes tpCTe of an ordinary charge
     * @param services tpServ of an ordinary charge
     * @param title what the list is called, in Portuguese
     * @param meaning what its rows have in common
     * @param next what to do about them
     */
    public record Rule(
            int days,
            List<String> modes,
            List<String> purposes,
            List<String> services,
            String title,
            String meaning,
            String next) {
        /** Whether the age of the documents matters. */
        public boolean aged() {
            return days > 0;
        }
    }

    private CrossingRules(Map<CrossingList, Rule> rules) {
        this.rules = rules;
    }

    /** Reads the table. */
    public static CrossingRules load() {
        Map<CrossingList, Rule> rules = new EnumMap<>(CrossingList.class);
        for (TsvTable.Row row :
                TsvTable.load(CrossingRules.class, "crossings.tsv").rows()) {
            rules.put(
                    CrossingList.valueOf(row.text("list")),
                    new Rule(
                            row.find("days").map(Integer::parseInt).orElse(0),
                            row.list("modes"),
                            row.list("purposes"),
                            row.list("services"),
                            row.text("title"),
                            row.text("meaning"),
                            row.text("next")));
        }
        return new CrossingRules(rules);
    }

    /** What a list looks for. */
    public Rule of(CrossingList list) {
        Rule rule = rules.get(list);
        if (rule == null) {
            throw new IllegalStateException("crossings.tsv has no " + list);
        }
        return rule;
    }
}
