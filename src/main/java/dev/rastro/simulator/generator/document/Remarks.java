package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the complementary information (infCpl): mostly a sentence or two, sometimes the full 5,000 characters. */
final class Remarks {
    private static final int LONGEST = 5_000;
    private final List<String> sentences =
            Tables.rows("remarks.tsv").stream().map(List::getFirst).toList();

    @Nullable
    String draw(Dice dice) {
        if (dice.chance(15)) {
            return null;
        }
        int length = dice.chance(3) ? LONGEST : dice.chance(12) ? dice.between(500, 2_000) : dice.between(40, 300);
        StringBuilder text = new StringBuilder(dice.pick(sentences));
        while (text.length() < length) {
            text.append(' ').append(dice.pick(sentences));
        }
        if (text.length() > LONGEST) {
            text.setLength(LONGEST);
        }
        return text.toString().strip();
    }
}
