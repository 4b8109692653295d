package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.List;

/**
 * The blocks between head and items, in the order of the manual: recipient, places, invoice, taxes, transport. What the
 * first sheet has no room for (a landscape note with everything) goes on the next. Not thread-safe.
 */
final class DanfeBlocks {
    private static final float ROUNDING = 0.1f;
    private static final int PARTS = 7;

    /** Draws a block and returns where the next one begins: at {@code y} itself where the note lacks it. */
    @FunctionalInterface
    private interface Part {
        float draw(Sheet sheet, float y);
    }

    private final XmlNode note;
    private final NfeOptions options;
    private final boolean landscape;
    private int next;

    DanfeBlocks(XmlNode note, NfeOptions options, boolean landscape) {
        this.note = note;
        this.options = options;
        this.landscape = landscape;
    }

    private List<Part> parts(Pen pen) {
        PartyBlocks parties = new PartyBlocks(pen, note);
        MoneyBlocks money = new MoneyBlocks(pen, note, options);
        return List.of(
                parties::recipient,
                landscape ? parties::withdrawalInOneRow : parties::withdrawal,
                landscape ? parties::deliveryInOneRow : parties::delivery,
                money::billing,
                money::taxes,
                money::reform,
                new TransportBlock(pen, note)::draw);
    }

    /** Draws as many as fit above {@code bottom}, at least one; returns where they end. */
    float draw(Pen pen, Sheet sheet, float y, float bottom) {
        List<Part> parts = parts(pen);
        float at = y;
        int begun = next;
        while (next < parts.size()) {
            Sheet trial = new Sheet(pen.frame());
            float end = parts.get(next).draw(trial, at);
            if (end > bottom + ROUNDING && next > begun) {
                break;
            }
            trial.inks().forEach(sheet::add);
            at = end;
            next++;
        }
        return at;
    }

    boolean finished() {
        return next == PARTS;
    }
}
