package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.world.Tables;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a SEFAZ family lays out its events: a row of {@code event-layouts.tsv}.
 *
 * @param sequenceDigits width of nSeqEvento inside the Id: two in NF-e, three elsewhere
 */
record EventLayout(
        String family,
        String namespace,
        String proc,
        String event,
        String answer,
        String keyElement,
        String version,
        int sequenceDigits) {
    static Map<String, EventLayout> table() {
        return Tables.rows("event-layouts.tsv").stream()
                .map(row -> new EventLayout(
                        row.get(0),
                        "http://www.portalfiscal.inf.br/" + row.get(1),
                        "procEvento" + row.get(2),
                        "evento" + row.get(3),
                        "retEvento" + row.get(3),
                        row.get(4),
                        row.get(5),
                        Integer.parseInt(row.get(6))))
                .collect(Collectors.toMap(EventLayout::family, Function.identity()));
    }

    /** NF-e has verEvento and the details directly in detEvento; the others wrap them in an element of their own. */
    boolean wrapped() {
        return !family.equals("NF-e");
    }
}
