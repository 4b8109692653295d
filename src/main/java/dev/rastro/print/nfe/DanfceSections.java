package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.QrCode;
import dev.rastro.print.page.Roll;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The divisions I to IX of the DANFE of an NFC-e, in the order of the manual. */
final class DanfceSections {
    private static final String HOMOLOGATION = "EMITIDA EM AMBIENTE DE HOMOLOGAÇÃO - SEM VALOR FISCAL";
    /** The manual asks for 25 mm at least; older, longer addresses need more to be read from paper. */
    private static final float QR = Frame.mm(42);

    /** Six groups of four and their spaces. */
    private static final int KEY_LINE = 30;

    private final Roll roll;
    private final ConsumerNote note;
    private final PaymentMeans means;

    DanfceSections(Roll roll, ConsumerNote note, PaymentMeans means) {
        this.roll = roll;
        this.note = note;
        this.means = means;
    }

    /**
     * Draws them all.
     *
     * @param summary without the items
     * @param copy whose copy this is, empty where there is only one
     */
    void draw(boolean summary, String copy) {
        issuer(copy);
        if (!summary) {
            items();
        }
        totals();
        consultation();
        consumer();
        identification();
        fiscalMessages();
        messages();
    }

    private void issuer(String copy) {
        List<String> lines = IssuerLines.of(note.content().at("emit"));
        lines.stream().limit(1).forEach(line -> roll.text(line, 1.15f, true, Align.CENTER));
        lines.stream().skip(1).forEach(line -> roll.text(line, false, Align.CENTER));
        roll.rule().text("Documento Auxiliar da Nota Fiscal de Consumidor Eletrônica", true, Align.CENTER);
        roll.text(copy, true, Align.CENTER);
        contingency();
        roll.rule();
    }

    private void contingency() {
        if (note.contingency()) {
            roll.text(note.way().always(), 1.3f, true, Align.CENTER);
        }
        if (note.pending()) {
            roll.text(note.way().pending(), 1.1f, true, Align.CENTER);
        }
    }

    private void items() {
        roll.text("CÓDIGO  DESCRIÇÃO", true, Align.LEFT);
        roll.pair("QTDE UN x VL. UNIT.", "VL. TOTAL", true);
        for (XmlNode item : note.items()) {
            XmlNode product = item.at("prod");
            roll.text(IssuerLines.joined("  ", product.text("cProd"), product.text("xProd")), false, Align.LEFT);
            roll.pair(
                    Brazil.number(product.decimal("qCom"), 0) + " " + product.text("uCom") + " x "
                            + Brazil.number(product.decimal("vUnCom"), 2),
                    Brazil.money(product.decimal("vProd")),
                    false);
            adjustment("Desconto", "-", product.decimal("vDesc"));
            adjustment("Frete", "+", product.decimal("vFrete"));
            adjustment("Seguro", "+", product.decimal("vSeg"));
            adjustment("Acréscimo", "+", product.decimal("vOutro"));
            roll.text(item.text("infAdProd"), false, Align.LEFT);
        }
        roll.rule();
    }

    private void adjustment(String name, String sign, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() != 0) {
            roll.pair(name, sign + Brazil.money(amount), false);
        }
    }

    private void totals() {
        roll.pair("Qtd. total de itens", String.valueOf(note.items().size()), false);
        roll.pair("Valor total R$", Brazil.money(note.gross()), false);
        adjustment("Descontos R$", "-", note.content().decimal("total/ICMSTot/vDesc"));
        adjustment("Acréscimos R$", "+", note.charges());
        roll.pair("VALOR A PAGAR R$", Brazil.money(note.content().decimal("total/ICMSTot/vNF")), true);
        roll.pair("FORMA DE PAGAMENTO", "VALOR PAGO R$", true);
        for (XmlNode payment : note.payments()) {
            roll.pair(
                    means.name(payment.text("tPag"), payment.text("xPag")),
                    Brazil.money(payment.decimal("vPag")),
                    false);
        }
        BigDecimal change = note.content().decimal("pag/vTroco");
        if (change != null) {
            roll.pair("Troco R$", Brazil.money(change), false);
        }
        roll.rule();
    }

    private void consultation() {
        String where = note.supplement().text("urlChave");
        roll.text(where.isEmpty() ? "Chave de acesso" : "Consulte pela Chave de Acesso em", true, Align.CENTER);
        roll.text(where, false, Align.CENTER);
        // Two lines of whole groups: one would be too small to read on a narrow roll.
        String key = Brazil.key(note.key());
        int half = key.length() <= KEY_LINE ? key.length() : KEY_LINE;
        roll.text(key.substring(0, half), false, Align.CENTER);
        roll.text(key.substring(half), false, Align.CENTER);
        String code = note.supplement().text("qrCode");
        if (code.isEmpty()) {
            roll.text("O XML desta NFC-e não traz o QR Code.", true, Align.CENTER);
        } else {
            QrCode.readable(code, QR)
                    .ifPresentOrElse(
                            found -> roll.qr(found, QR),
                            () -> roll.text(
                                    "O texto do QR Code no XML é longo demais para um QR Code.", true, Align.CENTER));
        }
        roll.rule();
    }

    private void consumer() {
        XmlNode consumer = note.content().at("dest");
        String id = consumer.text("CNPJ|CPF|idEstrangeiro");
        if (id.isEmpty()) {
            roll.text("CONSUMIDOR NÃO IDENTIFICADO", true, Align.CENTER);
        } else {
            String kind = consumer.has("CNPJ") ? "CNPJ" : consumer.has("CPF") ? "CPF" : "Id. Estrangeiro";
            roll.text("CONSUMIDOR - " + kind + ": " + Brazil.taxId(id), true, Align.CENTER);
        }
        roll.text(consumer.text("xNome"), false, Align.CENTER);
        XmlNode place = consumer.at("enderDest");
        roll.text(
                IssuerLines.joined(
                        ", ",
                        place.text("xLgr"),
                        place.text("nro"),
                        place.text("xCpl"),
                        place.text("xBairro"),
                        IssuerLines.joined(" - ", place.text("xMun"), place.text("UF"))),
                false,
                Align.CENTER);
        roll.rule();
    }

    private void identification() {
        String issued = note.content().text("ide/dhEmi|dEmi");
        roll.text(
                IssuerLines.joined(
                        "  ",
                        "NFC-e nº " + Brazil.documentNumber(note.text("ide/nNF")),
                        "Série " + Brazil.series(note.text("ide/serie")),
                        Moments.day(issued),
                        Moments.clock(issued)),
                true,
                Align.CENTER);
        if (note.protocol().has("nProt")) {
            String answered = note.protocol().text("dhRecbto");
            roll.text("Protocolo de Autorização: " + note.protocol().text("nProt"), false, Align.CENTER);
            roll.text(
                    "Data de Autorização: " + Moments.day(answered) + " " + Moments.clock(answered),
                    false,
                    Align.CENTER);
        } else if (!note.offline()) {
            roll.text(note.withoutProtocol(), true, Align.CENTER);
        }
    }

    private void fiscalMessages() {
        contingency();
        if (note.contingency() && note.content().has("ide/dhCont")) {
            String since = note.text("ide/dhCont");
            roll.text(
                    "Entrada em contingência em " + Moments.day(since) + " " + Moments.clock(since) + ": "
                            + note.text("ide/xJust"),
                    false,
                    Align.CENTER);
        }
        if (note.homologation()) {
            roll.text(HOMOLOGATION, 1.1f, true, Align.CENTER);
        }
        roll.text(note.text("infAdic/infAdFisco"), false, Align.LEFT);
    }

    private void messages() {
        roll.rule();
        BigDecimal taxes = note.content().decimal("total/ICMSTot/vTotTrib");
        if (taxes != null) {
            roll.pair("Tributos Totais Incidentes (Lei Federal 12.741/2012) R$", Brazil.money(taxes), false);
        }
        for (String part : note.text("infAdic/infCpl").split(";(?=\\S)|\\R", -1)) {
            roll.text(part, false, Align.LEFT);
        }
        note.content()
                .all("infAdic/obsCont")
                .forEach(remark -> roll.text(
                        IssuerLines.joined(": ", remark.attribute("xCampo"), remark.text("xTexto")),
                        false,
                        Align.LEFT));
    }
}
