package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Tables;
import java.util.Arrays;
import java.util.List;

/**
 * One way to tax an item with ICMS: a row of {@code icms.tsv}.
 *
 * @param kind "-" own tax only, "T" charges tax substitution, "R" substitution charged before
 * @param code CST or CSOSN
 * @param elements the child elements of the group, in the order of the schema
 */
record IcmsRule(boolean simples, String kind, int weight, String code, String group, List<String> elements) {
    IcmsRule {
        elements = List.copyOf(elements);
    }

    static List<IcmsRule> table() {
        return Tables.rows("icms.tsv").stream()
                .map(row -> new IcmsRule(
                        row.get(0).equals("S"),
                        row.get(1),
                        Integer.parseInt(row.get(2)),
                        row.get(3),
                        row.get(4),
                        Arrays.asList(row.get(5).split(" ", -1))))
                .toList();
    }

    /**
     * Draws a rule by its weight.
     *
     * @param chargesAllowed whether the seller may charge substitution; not in sales to consumers
     */
    static IcmsRule draw(
            List<IcmsRule> table, Dice dice, boolean simples, boolean substitution, boolean chargesAllowed) {
        List<IcmsRule> fitting = table.stream()
                .filter(rule -> rule.simples == simples)
                .filter(rule -> substitution != rule.kind.equals("-"))
                .filter(rule -> chargesAllowed || !rule.kind.equals("T"))
                .toList();
        int left = dice.between(1, fitting.stream().mapToInt(IcmsRule::weight).sum());
        int index = 0;
        while (left > fitting.get(index).weight) {
            left -= fitting.get(index).weight;
            index++;
        }
        return fitting.get(index);
    }
}
