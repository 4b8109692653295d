package dev.rastro.print;

import dev.rastro.dfe.xml.nfe.Cobr;
import dev.rastro.dfe.xml.nfe.Dup;
import dev.rastro.dfe.xml.nfe.Emit;
import dev.rastro.dfe.xml.nfe.Fat;
import dev.rastro.dfe.xml.nfe.IcmsTot;
import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.IssqnTot;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.nfe.Total;
import dev.rastro.print.Pen.Align;
import dev.rastro.print.Pen.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invoice and instalments, calculation of the tax, ISSQN. */
final class MoneyBlocks {
    private static final int PER_LINE = 6;
    /** More lines of instalments than this continue among the additional information. */
    private static final int LINES = 4;

    private static final float INSTALMENT = 21f;

    private final Pen pen;
    private final InfNFe note;

    MoneyBlocks(Pen pen, InfNFe note) {
        this.pen = pen;
        this.note = note;
    }

    private List<Dup> instalments() {
        Cobr billing = note.cobr;
        return billing == null ? List.of() : billing.dup;
    }

    float billing(Sheet sheet, float y) {
        Cobr billing = note.cobr;
        if (billing == null || (billing.fat == null && billing.dup.isEmpty())) {
            return y;
        }
        pen.title(sheet, Frame.LEFT, y, "FATURA / DUPLICATAS");
        float at = invoice(sheet, y + Frame.TITLE, billing.fat);
        List<Dup> shown = instalments().subList(0, Math.min(instalments().size(), PER_LINE * LINES));
        float width = Frame.WIDTH / PER_LINE;
        for (int i = 0; i < shown.size(); i++) {
            float x = Frame.LEFT + (i % PER_LINE) * width;
            int line = i / PER_LINE;
            float top = at + line * INSTALMENT;
            instalment(sheet, x, top, width, shown.get(i));
        }
        int lines = (shown.size() + PER_LINE - 1) / PER_LINE;
        return at + lines * INSTALMENT + 2;
    }

    private float invoice(Sheet sheet, float y, @Nullable Fat invoice) {
        if (invoice == null) {
            return y;
        }
        float[] widths = Frame.shares(1, 1, 1, 1);
        return pen.row(
                sheet,
                Frame.LEFT,
                y,
                List.of(
                        Cell.text(widths[0], "FATURA", Brazil.text(invoice.nFat)),
                        Cell.number(widths[1], "VALOR ORIGINAL", Brazil.money(invoice.vOrig)),
                        Cell.number(widths[2], "VALOR DO DESCONTO", Brazil.money(invoice.vDesc)),
                        Cell.number(widths[3], "VALOR LÍQUIDO", Brazil.money(invoice.vLiq))));
    }

    private void instalment(Sheet sheet, float x, float y, float width, Dup instalment) {
        sheet.box(x, y, width, INSTALMENT);
        float inner = width - 6;
        pen.text(sheet, x + 3, y + 6.6f, inner * 0.46f, 5.8f, false, "Nº " + Brazil.text(instalment.nDup), Align.LEFT);
        pen.text(
                sheet,
                x + 3 + inner * 0.46f,
                y + 6.6f,
                inner * 0.54f,
                5.8f,
                false,
                "Venc. " + Moments.day(instalment.dVenc),
                Align.RIGHT);
        pen.text(sheet, x + 3, y + 17, inner, 8, false, "R$ " + Brazil.money(instalment.vDup), Align.RIGHT);
    }

    /** Instalments for which the block has no room, as text. */
    List<String> furtherInstalments() {
        List<Dup> all = instalments();
        List<String> lines = new ArrayList<>();
        for (Dup each : all.subList(Math.min(all.size(), PER_LINE * LINES), all.size())) {
            lines.add("Duplicata " + Brazil.text(each.nDup) + ", venc. " + Moments.day(each.dVenc) + ", R$ "
                    + Brazil.money(each.vDup));
        }
        return lines;
    }

    float taxes(Sheet sheet, float y) {
        Total total = Objects.requireNonNullElseGet(note.total, Total::new);
        IcmsTot sums = Objects.requireNonNullElseGet(total.ICMSTot, IcmsTot::new);
        pen.title(sheet, Frame.LEFT, y, "CÁLCULO DO IMPOSTO");
        float at = y + Frame.TITLE;
        float[] one = Frame.shares(1, 1, 1, 1, 1, 1, 1.1f);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        amount(one[0], "BASE CÁLC. DO ICMS", sums.vBC),
                        amount(one[1], "VALOR DO ICMS", sums.vICMS),
                        amount(one[2], "BASE CÁLC. ICMS S.T.", sums.vBCST),
                        amount(one[3], "VALOR DO ICMS SUBST.", sums.vST),
                        amount(one[4], "V. IMP. IMPORTAÇÃO", sums.vII),
                        amount(one[5], "V. APROX. TRIBUTOS", sums.vTotTrib),
                        amount(one[6], "V. TOTAL DOS PRODUTOS", sums.vProd)));
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        amount(one[0], "VALOR DO FRETE", sums.vFrete),
                        amount(one[1], "VALOR DO SEGURO", sums.vSeg),
                        amount(one[2], "DESCONTO", sums.vDesc),
                        amount(one[3], "OUTRAS DESPESAS", sums.vOutro),
                        amount(one[4], "VALOR TOTAL DO IPI", sums.vIPI),
                        amount(one[5], "V. FCP + FCP S.T.", fcp(sums)),
                        amount(one[6], "V. TOTAL DA NOTA", sums.vNF)));
        return at + 2;
    }

    private static @Nullable BigDecimal fcp(IcmsTot sums) {
        BigDecimal own = sums.vFCP;
        BigDecimal substituted = sums.vFCPST;
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
        Total total = note.total;
        return total == null || total.ISSQNtot == null ? 0 : Frame.TITLE + Frame.ROW + 2;
    }

    void issqn(Sheet sheet, float y) {
        Total total = note.total;
        IssqnTot sums = total == null ? null : total.ISSQNtot;
        if (sums == null) {
            return;
        }
        Emit emit = Objects.requireNonNullElseGet(note.emit, Emit::new);
        pen.title(sheet, Frame.LEFT, y, "CÁLCULO DO ISSQN");
        float[] widths = Frame.shares(1, 1, 1, 1);
        pen.row(
                sheet,
                Frame.LEFT,
                y + Frame.TITLE,
                List.of(
                        Cell.text(widths[0], "INSCRIÇÃO MUNICIPAL", Brazil.text(emit.IM)),
                        amount(widths[1], "VALOR TOTAL DOS SERVIÇOS", sums.vServ),
                        amount(widths[2], "BASE DE CÁLCULO DO ISSQN", sums.vBC),
                        amount(widths[3], "VALOR DO ISSQN", sums.vISS)));
    }
}
