package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ISSQN and the federal taxes other than the CBS (NT 008/2026, 2.1.8 and 2.1.9). */
final class TaxBlocks {
    private static final String NO_INCIDENCE = "4";
    /** PIS and COFINS end with this year (LC 214/2025; Nota 6). */
    private static final String LAST_YEAR_OF_PIS = "2026";

    private final Pen pen;
    private final Nfse nfse;
    private final Terms terms;

    TaxBlocks(Pen pen, Nfse nfse, Terms terms) {
        this.pen = pen;
        this.nfse = nfse;
        this.terms = terms;
    }

    List<Block> blocks() {
        return List.of(issqn(), federal());
    }

    private XmlNode declared() {
        return nfse.dps().at("valores");
    }

    private Block issqn() {
        XmlNode tax = declared().at("trib/tribMun");
        if (tax.text("tribISSQN").equals(NO_INCIDENCE)) {
            return new Phrase(pen, "TRIBUTAÇÃO MUNICIPAL (ISSQN) - OPERAÇÃO NÃO SUJEITA AO ISSQN");
        }
        XmlNode note = nfse.note();
        XmlNode computed = note.at("valores");
        String regime = nfse.dps().text("prest/regTrib/regEspTrib");
        String place = Shown.listed(note.text("xLocIncid"), nfse.uf(note.text("cLocIncid")), tax.text("cPaisResult"));
        return new FieldBlock(pen, "TRIBUTAÇÃO MUNICIPAL (ISSQN)")
                .row(
                        Field.of("Tipo de Tributação do ISSQN", terms.of("tribISSQN", tax.text("tribISSQN"))),
                        Field.wide(2, "Município / Sigla UF / País de Incidência do ISSQN", place))
                .rowIfSaid(
                        Field.of("Regime Especial de Tributação do ISSQN", terms.of("regEspTrib", regime)),
                        Field.of("Tipo de Imunidade do ISSQN", terms.of("tpImunidade", tax.text("tpImunidade"))),
                        Field.of(
                                "Suspensão da Exigibilidade do ISSQN", terms.of("tpSusp", tax.text("exigSusp/tpSusp"))),
                        Field.of("Número Processo Suspensão", tax.text("exigSusp/nProcesso")))
                .rowIfSaid(
                        Field.of("Benefício Municipal", terms.of("tpBM", computed.text("tpBM"))),
                        Field.of("Cálculo do BM", benefit(computed, tax)),
                        Field.of("Total Deduções/Reduções", Shown.money(deductions())),
                        Field.of("Desconto Incondicionado", Shown.money(declared(), "vDescCondIncond/vDescIncond")))
                .row(
                        Field.of("BC ISSQN", Shown.money(computed, "vBC")),
                        Field.of("Alíquota Aplicada", Shown.percent(computed, "pAliqAplic")),
                        Field.of("Retenção do ISSQN", terms.of("tpRetISSQN", tax.text("tpRetISSQN"))),
                        Field.of("ISSQN Apurado", Shown.money(computed, "vISSQN")));
    }

    private static String benefit(XmlNode computed, XmlNode tax) {
        return computed.has("vCalcBM") ? Shown.money(computed, "vCalcBM") : Shown.money(tax, "BM/vRedBCBM");
    }

    private @Nullable BigDecimal deductions() {
        BigDecimal computed = nfse.note().decimal("valores/vCalcDR");
        return Shown.sum(
                computed == null ? declared().decimal("vDedRed/vDR") : computed,
                nfse.ibsCbs().decimal("valores/vCalcReeRepRes"));
    }

    private Block federal() {
        XmlNode tax = declared().at("trib/tribFed");
        FieldBlock block = new FieldBlock(pen, "TRIBUTAÇÃO FEDERAL (EXCETO CBS)")
                .row(
                        Field.of("IRRF", Shown.money(tax, "vRetIRRF")),
                        Field.of("Contribuição Previdenciária - Retida", Shown.money(tax, "vRetCP")),
                        Field.of("Contribuições Sociais - Retidas", Shown.money(tax, "vRetCSLL")));
        List<Field> own = new ArrayList<>();
        if (pisAndCofins()) {
            own.add(Field.of("PIS - Débito Apuração Própria", Shown.money(tax, "piscofins/vPis")));
            own.add(Field.of("COFINS - Débito Apuração Própria", Shown.money(tax, "piscofins/vCofins")));
            own.add(Field.wide(
                    2,
                    "Descrição Contrib. Sociais - Retidas",
                    terms.of("tpRetPisCofins", tax.text("piscofins/tpRetPisCofins"))));
        }
        return own.isEmpty() ? block : block.row(own.toArray(Field[]::new));
    }

    private boolean pisAndCofins() {
        String day = nfse.dps().text("dCompet");
        return day.length() < 4 || day.substring(0, 4).compareTo(LAST_YEAR_OF_PIS) <= 0;
    }
}
