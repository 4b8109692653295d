package dev.rastro.store.h2;

import dev.rastro.store.Parties;
import java.util.ArrayList;
import java.util.List;

/** The condition that one of some companies stands in one of some columns. */
final class PartySql {
    private PartySql() {}

    static PendingSql.Condition oneOf(Parties parties, List<String> columns) {
        List<PendingSql.Condition> any = new ArrayList<>();
        for (String column : columns) {
            if (!parties.whole().isEmpty()) {
                any.add(PendingSql.Condition.oneOf(column, parties.whole()));
            }
            // A range instead of LIKE: it says the same of a parameter, and an index can answer it.
            for (String root : parties.roots()) {
                any.add(new PendingSql.Condition(
                        "(" + column + " >= ? AND " + column + " < ?)", List.of(root, root + Character.MAX_VALUE)));
            }
        }
        return PendingSql.Condition.any(any);
    }
}
