package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Codes;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Roll;
import dev.rastro.print.page.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * The DANFE Simplificado - Etiqueta (NT 2020.004, v1.10): on a label of 100 x 150 mm as parcels have it (55 mm of width
 * are asked for at least), no character below 6 points, titles in bold capitals, key and bar code at the upper right.
 * Long remarks go on, on further labels. Safe for use by several threads.
 */
final class DanfeLabel {
    private static final Frame LABEL = Frame.label(100, 150);
    private static final float SIZE = 7f;
    /** For the bar code, and the key beside it. */
    private static final float COLUMN = Frame.mm(26);

    private static final float BARS = Frame.mm(15);
    private static final float DIGITS = Frame.mm(92);
    /** With letters the symbol is at least 11.5 cm long (Nota Técnica Conjunta 2025.001). */
    private static final float LETTERS = Frame.mm(115.5f);

    private static final float QUIET = 10;
    private static final float KEY_SIZE = 6.6f;
    private static final int DOWNWARDS = 270;

    List<Sheet> sheets(Printable document, PrintStyle style, Optional<String> contingency) {
        Frame text = new Frame(
                LABEL.pageWidth(),
                LABEL.pageHeight(),
                LABEL.left(),
                LABEL.top(),
                LABEL.rightMargin() + COLUMN,
                LABEL.bottomMargin());
        String key = document.key().value();
        Roll roll = new Roll(style.pen(text), SIZE, LABEL, sheet -> code(sheet, key));
        SimplifiedBlocks blocks = new SimplifiedBlocks(roll, document);
        XmlNode note = document.content();
        roll.text("DANFE SIMPLIFICADO - ETIQUETA", 1.5f, true, Align.CENTER);
        blocks.number();
        roll.rule();
        blocks.protocol(contingency, Align.LEFT);
        roll.rule();
        blocks.party("EMITENTE", note.at("emit"));
        roll.rule();
        blocks.party("DESTINATÁRIO", note.at("dest"));
        roll.rule();
        roll.pair("VALOR TOTAL R$", Brazil.money(note.decimal("total/ICMSTot/vNF")), true);
        blocks.remarks();
        return roll.uncut();
    }

    private static void code(Sheet sheet, String key) {
        boolean digits = key.chars().allMatch(Character::isDigit);
        float x = LABEL.right() - BARS;
        Codes.turnedBars(sheet, x, LABEL.top() + QUIET, digits ? DIGITS : LETTERS, BARS, key);
        // To the left of its bars, read in the same direction.
        float left = x - KEY_SIZE;
        sheet.add(new Ink.Text(left, LABEL.top() + QUIET, KEY_SIZE, false, Brazil.key(key), Ink.BLACK, DOWNWARDS));
        sheet.add(new Ink.Text(
                left - KEY_SIZE - 3, LABEL.top() + QUIET, KEY_SIZE, true, "CHAVE DE ACESSO", Ink.BLACK, DOWNWARDS));
    }
}
