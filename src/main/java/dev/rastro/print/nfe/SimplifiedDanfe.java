package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.QrCode;
import dev.rastro.print.page.Roll;
import dev.rastro.print.page.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * The DANFE Simplificado of an NF-e, for sales away from the company (tpImp 3, MOC Anexo II), on a roll of 80 mm as the
 * printers that are carried along have. Of the Tipo 2 (tpImp 6) see {@code layouts.tsv}. Safe for use by several threads.
 */
final class SimplifiedDanfe {
    private static final float ROLL = 80;
    private static final float SIZE = 7.2f;
    private static final float BARS = Frame.mm(15);
    private static final float LOGO = Frame.mm(16);
    private static final float QR = Frame.mm(40);

    List<Sheet> sheets(Printable document, PrintStyle style, String title, Optional<String> contingency) {
        Roll roll = new Roll(style.pen(Frame.roll(ROLL)), SIZE);
        XmlNode note = document.content();
        SimplifiedBlocks blocks = new SimplifiedBlocks(roll, document);
        style.logo(note.text("emit/CNPJ|CPF")).ifPresent(logo -> roll.picture(logo, LOGO));
        roll.text(title, 1.7f, true, Align.CENTER);
        roll.text("Documento Auxiliar da Nota Fiscal Eletrônica", false, Align.CENTER);
        blocks.number();
        roll.rule().bars(document.key().value(), BARS);
        roll.text("CHAVE DE ACESSO", true, Align.CENTER);
        blocks.key(Align.CENTER);
        blocks.protocol(contingency, Align.CENTER);
        roll.rule();
        blocks.party("EMITENTE", note.at("emit"));
        roll.rule();
        blocks.party("DESTINATÁRIO", note.at("dest"));
        roll.rule();
        items(roll, note);
        roll.pair("VALOR TOTAL R$", Brazil.money(note.decimal("total/ICMSTot/vNF")), true);
        blocks.remarks();
        QrCode.readable(document.supplement().text("qrCode"), QR).ifPresent(code -> roll.qr(code, QR));
        return roll.cut();
    }

    private static void items(Roll roll, XmlNode note) {
        roll.text("CÓDIGO  DESCRIÇÃO", true, Align.LEFT);
        roll.pair("QTDE UN x VL. UNIT.", "VL. TOTAL", true);
        for (XmlNode item : note.all("det")) {
            XmlNode product = item.at("prod");
            roll.text(IssuerLines.joined("  ", product.text("cProd"), product.text("xProd")), false, Align.LEFT);
            roll.pair(
                    Brazil.number(product.decimal("qCom"), 0) + " " + product.text("uCom") + " x "
                            + Brazil.number(product.decimal("vUnCom"), 2),
                    Brazil.money(product.decimal("vProd")),
                    false);
            roll.text(item.text("infAdProd"), false, Align.LEFT);
        }
        roll.rule();
    }
}
