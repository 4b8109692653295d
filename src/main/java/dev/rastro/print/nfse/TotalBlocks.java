package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IBS and CBS where the NFS-e has them, and the totals (NT 008/2026, 2.1.10 and 2.1.11). */
final class TotalBlocks {
    private final Pen pen;
    private final Nfse nfse;

    TotalBlocks(Pen pen, Nfse nfse) {
        this.pen = pen;
        this.nfse = nfse;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (nfse.ibsCbs().present() || nfse.declaredIbsCbs().present()) {
            blocks.add(ibsCbs());
        }
        blocks.add(totals());
        return blocks;
    }

    private Block ibsCbs() {
        XmlNode declared = nfse.declaredIbsCbs();
        XmlNode class1 = declared.at("valores/trib/gIBSCBS");
        XmlNode computed = nfse.ibsCbs();
        XmlNode values = computed.at("valores");
        XmlNode total = computed.at("totCIBS");
        String code = computed.text("cLocalidadeIncid");
        return new FieldBlock(pen, "TRIBUTAÇÃO IBS / CBS")
                .row(
                        Field.of("CST / cClassTrib", Shown.listed(class1.text("CST"), class1.text("cClassTrib"))),
                        Field.wide(
                                2,
                                "Indicador de Operação / Cód. IBGE Incidência / Município Incidência / Sigla UF",
                                Shown.listed(
                                        declared.text("cIndOp"),
                                        code,
                                        computed.text("xLocalidadeIncid"),
                                        nfse.uf(code))))
                .row(
                        Field.of("Exclusões e Reduções da Base de Cálculo", Shown.money(exclusions(values))),
                        Field.of("Base de Cálculo Após Exclusões e Reduções", Shown.money(values, "vBC")),
                        Field.of(
                                "Red. Alíquota IBS / Red. Alíquota CBS",
                                Shown.aligned(
                                        Shown.percent(values, "uf/pRedAliqUF"),
                                        Shown.percent(values, "mun/pRedAliqMun"),
                                        Shown.percent(values, "fed/pRedAliqCBS"))),
                        Field.of(
                                "Alíquota - IBS UF / IBS Mun",
                                Shown.aligned(
                                        Shown.percent(values, "uf/pIBSUF"), Shown.percent(values, "mun/pIBSMun"))))
                .row(
                        Field.of("Alíq. Efetiva Municipal - IBS", Shown.percent(values, "mun/pAliqEfetMun")),
                        Field.of("Valor Apurado Municipal - IBS", Shown.money(total, "gIBS/gIBSMunTot/vIBSMun")),
                        Field.of("Alíq. Efetiva Estadual - IBS", Shown.percent(values, "uf/pAliqEfetUF")),
                        Field.of("Valor Apurado Estadual - IBS", Shown.money(total, "gIBS/gIBSUFTot/vIBSUF")))
                .row(
                        Field.of("Valor Total Apurado - IBS", Shown.money(total, "gIBS/vIBSTot")),
                        Field.of("Alíquota - CBS", Shown.percent(values, "fed/pCBS")),
                        Field.of("Alíquota Efetiva - CBS", Shown.percent(values, "fed/pAliqEfetCBS")),
                        Field.of("Valor Total Apurado - CBS", Shown.money(total, "gCBS/vCBS")));
    }

    /** The sum that the norm names; only where the authority computed a base, or nothing would have been excluded. */
    private @Nullable BigDecimal exclusions(XmlNode values) {
        if (values.decimal("vBC") == null) {
            return null;
        }
        XmlNode declared = nfse.dps().at("valores");
        return Shown.sum(
                declared.decimal("vDescCondIncond/vDescIncond"),
                values.decimal("vCalcReeRepRes"),
                nfse.note().decimal("valores/vISSQN"),
                declared.decimal("trib/tribFed/piscofins/vPis"),
                declared.decimal("trib/tribFed/piscofins/vCofins"));
    }

    private Block totals() {
        XmlNode declared = nfse.dps().at("valores");
        XmlNode computed = nfse.note().at("valores");
        XmlNode total = nfse.ibsCbs().at("totCIBS");
        return new FieldBlock(pen, "VALOR TOTAL DA NFS-e")
                .row(
                        Field.of("Valor da Operação / Serviço", Shown.money(declared, "vServPrest/vServ")),
                        Field.of("Desconto Incondicionado", Shown.money(declared, "vDescCondIncond/vDescIncond")),
                        Field.of("Desconto Condicionado", Shown.money(declared, "vDescCondIncond/vDescCond")))
                .row(
                        Field.of("Total das Retenções (ISSQN / Federais)", Shown.money(computed, "vTotalRet")),
                        Field.of("Valor Líquido da NFS-e", Shown.money(computed, "vLiq")),
                        Field.of(
                                "Total do IBS/CBS",
                                Shown.money(Shown.sum(total.decimal("gIBS/vIBSTot"), total.decimal("gCBS/vCBS")))),
                        Field.shaded("Valor Líquido da NFS-e + IBS/CBS", Shown.money(total, "vTotNF")));
    }
}
