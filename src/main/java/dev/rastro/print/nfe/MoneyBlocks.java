package dev.rastro.print.nfe;

import com.google.common.collect.Lists;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invoice and instalments, calculation of the tax, ISSQN. */
final class MoneyBlocks {
    private static final int PER_LINE = 6;
    /** More lines of instalments than this continue among the additional information. */
    private static final int LINES = 4;

    private static final int PER_WIDE_LINE = 8;
    private static final int WIDE_LINES = 2;

    private static final float INSTALMENT = 19f;
    private static final float SMALL = 6f;
    private static final float SMALL_LINE = 6.8f;

    private static final char NO_BREAK = '\u00a0';

    private final Pen pen;
    private final XmlNode note;
    private final NfeOptions options;
    private final int perLine;
    private final int shown;

    MoneyBlocks(Pen pen, XmlNode note, NfeOptions options) {
        this.pen = pen;
        this.note = note;
        this.options = options;
        boolean landscape = pen.frame().pageWidth() > pen.frame().pageHeight();
        this.perLine = landscape ? PER_WIDE_LINE : PER_LINE;
        this.shown = landscape ? PER_WIDE_LINE * WIDE_LINES : PER_LINE * LINES;
    }

    private List<XmlNode> instalments() {
        return note.all("cobr/dup");
    }

    float billing(Sheet sheet, float y) {
        XmlNode invoice = note.at("cobr/fat");
        if (!invoice.present() && instalments().isEmpty()) {
            return y;
        }
        pen.title(sheet, pen.frame().left(), y, "FATURA / DUPLICATAS");
        float at = invoice(sheet, y + Frame.TITLE, invoice);
        List<XmlNode> fitting = instalments().subList(0, Math.min(instalments().size(), shown));
        for (List<XmlNode> line : Lists.partition(fitting, perLine)) {
            at = instalments(sheet, at, line);
        }
        return at + 2;
    }

    private float invoice(Sheet sheet, float y, XmlNode invoice) {
        if (!invoice.present()) {
            return y;
        }
        float[] widths = pen.frame().shares(1, 1, 1, 1);
        return pen.row(
                sheet,
                pen.frame().left(),
                y,
                List.of(
                        Cell.text(widths[0], "FATURA", invoice.text("nFat")),
                        Cell.number(widths[1], "VALOR ORIGINAL", Brazil.money(invoice.decimal("vOrig"))),
                        Cell.number(widths[2], "VALOR DO DESCONTO", Brazil.money(invoice.decimal("vDesc"))),
                        Cell.number(widths[3], "VALOR LÍQUIDO", Brazil.money(invoice.decimal("vLiq")))));
    }

    /** One line of instalments, as high as its longest number needs. */
    private float instalments(Sheet sheet, float y, List<XmlNode> line) {
        float width = pen.frame().width() / perLine;
        float inner = width - 6;
        List<List<String>> numbers = line.stream()
                .map(each -> pen.fit().wrap("Nº " + each.text("nDup"), inner, SMALL))
                .toList();
        int lines = numbers.stream().mapToInt(List::size).max().orElse(1);
        float height = INSTALMENT + (lines - 1) * SMALL_LINE;
        for (int i = 0; i < line.size(); i++) {
            float x = pen.frame().left() + i * width;
            sheet.box(x, y, width, height);
            float at = y + SMALL_LINE;
            for (String number : numbers.get(i)) {
                pen.text(sheet, x + 3, at, inner, SMALL, false, number, Align.LEFT);
                at += SMALL_LINE;
            }
            float bottom = y + height - 4;
            String due = Moments.day(line.get(i).text("dVenc"));
            String amount = "R$ " + Brazil.money(line.get(i).decimal("vDup"));
            pen.text(sheet, x + 3, bottom, inner * 0.4f, 7, false, due, Align.LEFT);
            pen.text(sheet, x + 3 + inner * 0.42f, bottom, inner * 0.58f, 8, false, amount, Align.RIGHT);
        }
        return y + height;
    }

    /** Instalments for which the block has no room, as text. */
    List<String> furtherInstalments() {
        List<XmlNode> all = instalments();
        String text = all.stream()
                .skip(shown)
                .map(each -> each.text("nDup") + " " + Moments.day(each.text("dVenc")) + " R$ "
                        + Brazil.money(each.decimal("vDup")))
                // No line may end inside an instalment.
                .map(each -> each.replace(' ', NO_BREAK))
                .collect(Collectors.joining(" | "));
        return text.isEmpty() ? List.of() : List.of("DUPLICATAS (CONTINUAÇÃO): " + text);
    }

    float taxes(Sheet sheet, float y) {
        XmlNode sums = note.at("total/ICMSTot");
        pen.title(sheet, pen.frame().left(), y, "CÁLCULO DO IMPOSTO");
        float at = y + Frame.TITLE;
        float[] one = pen.frame().shares(1, 1, 1, 1, 1, 1, 1.1f);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        amount(one[0], "BASE CÁLC. DO ICMS", sums.decimal("vBC")),
                        amount(one[1], "VALOR DO ICMS", sums.decimal("vICMS")),
                        amount(one[2], "BASE CÁLC. ICMS S.T.", sums.decimal("vBCST")),
                        amount(one[3], "VALOR DO ICMS SUBST.", sums.decimal("vST")),
                        amount(one[4], "V. IMP. IMPORTAÇÃO", sums.decimal("vII")),
                        amount(one[5], "V. APROX. TRIBUTOS", sums.decimal("vTotTrib")),
                        amount(one[6], "V. TOTAL DOS PRODUTOS", sums.decimal("vProd"))));
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        amount(one[0], "VALOR DO FRETE", sums.decimal("vFrete")),
                        amount(one[1], "VALOR DO SEGURO", sums.decimal("vSeg")),
                        amount(one[2], "DESCONTO", sums.decimal("vDesc")),
                        amount(one[3], "OUTRAS DESPESAS", sums.decimal("vOutro")),
                        amount(one[4], "VALOR TOTAL DO IPI", sums.decimal("vIPI")),
                        amount(one[5], "V. FCP + FCP S.T.", fcp(sums)),
                        amount(one[6], "V. TOTAL DA NOTA", sums.decimal("vNF"))));
        if (options.furtherTaxes()) {
            at = pen.row(
                    sheet,
                    pen.frame().left(),
                    at,
                    List.of(
                            amount(one[0], "VALOR DO PIS", sums.decimal("vPIS")),
                            amount(one[1], "VALOR DA COFINS", sums.decimal("vCOFINS")),
                            amount(one[2], "ICMS DESONERADO", sums.decimal("vICMSDeson")),
                            amount(one[3], "ICMS UF DESTINO", sums.decimal("vICMSUFDest")),
                            amount(one[4], "FCP UF DESTINO", sums.decimal("vFCPUFDest")),
                            amount(one[5], "IPI DEVOLVIDO", sums.decimal("vIPIDevol")),
                            Cell.text(one[6], "", "")));
        }
        return at + 2;
    }

    /** IBS, CBS and IS, where the profile wants them and the note has them. */
    float reform(Sheet sheet, float y) {
        XmlNode total = note.at("total");
        XmlNode sums = total.at("IBSCBSTot");
        if (!options.taxReform() || !(sums.present() || total.at("ISTot").present())) {
            return y;
        }
        pen.title(sheet, pen.frame().left(), y, "IBS / CBS / IS (NÃO FAZ PARTE DO LEIAUTE OFICIAL DO DANFE)");
        float[] widths = pen.frame().shares(1, 1, 1, 1, 1);
        return pen.row(
                        sheet,
                        pen.frame().left(),
                        y + Frame.TITLE,
                        List.of(
                                amount(widths[0], "BASE CÁLC. IBS / CBS", sums.decimal("vBCIBSCBS")),
                                amount(widths[1], "VALOR DO IBS", sums.decimal("gIBS/vIBS")),
                                amount(widths[2], "VALOR DA CBS", sums.decimal("gCBS/vCBS")),
                                amount(widths[3], "VALOR DO IMPOSTO SELETIVO", total.decimal("ISTot/vIS")),
                                amount(widths[4], "V. TOTAL COM IBS / CBS / IS", total.decimal("vNFTot"))))
                + 2;
    }

    private static @Nullable BigDecimal fcp(XmlNode sums) {
        BigDecimal own = sums.decimal("vFCP");
        BigDecimal substituted = sums.decimal("vFCPST");
        if (own == null || substituted == null) {
            return own == null ? substituted : own;
        }
        return own.add(substituted);
    }

    private static Cell amount(float width, String label, @Nullable BigDecimal value) {
        return Cell.number(width, label, Brazil.money(value));
    }

    /** Height of the ISSQN block, 0 where the note has no services. */
    float issqnHeight() {
        return note.at("total/ISSQNtot").present() ? Frame.TITLE + Frame.ROW + 2 : 0;
    }

    void issqn(Sheet sheet, float y) {
        XmlNode sums = note.at("total/ISSQNtot");
        if (!sums.present()) {
            return;
        }
        pen.title(sheet, pen.frame().left(), y, "CÁLCULO DO ISSQN");
        float[] widths = pen.frame().shares(1, 1, 1, 1);
        pen.row(
                sheet,
                pen.frame().left(),
                y + Frame.TITLE,
                List.of(
                        Cell.text(widths[0], "INSCRIÇÃO MUNICIPAL", note.text("emit/IM")),
                        amount(widths[1], "VALOR TOTAL DOS SERVIÇOS", sums.decimal("vServ")),
                        amount(widths[2], "BASE DE CÁLCULO DO ISSQN", sums.decimal("vBC")),
                        amount(widths[3], "VALOR DO ISSQN", sums.decimal("vISS"))));
    }
}
