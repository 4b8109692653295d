package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.world.Tables;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of event: a row of {@code events.tsv}.
 *
 * @param authority cOrgao, or "-" for the authority of the issuer's state
 */
record EventKind(String family, String type, String description, String authority) {
    /** All kinds by family and type, as in {@code "NF-e 110111"}. */
    static Map<String, EventKind> table() {
        return Tables.rows("events.tsv").stream()
                .map(row -> new EventKind(row.get(0), row.get(1), row.get(2), row.get(3)))
                .collect(Collectors.toMap(kind -> kind.family + " " + kind.type, Function.identity()));
    }
}
