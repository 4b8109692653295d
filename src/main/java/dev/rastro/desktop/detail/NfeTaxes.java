package dev.rastro.desktop.detail;

import dev.rastro.desktop.detail.ItemLine.TaxLine;
import dev.rastro.dfe.xml.nfe.GIbsCbs;
import dev.rastro.dfe.xml.nfe.Icms;
import dev.rastro.dfe.xml.nfe.Imposto;
import dev.rastro.dfe.xml.nfe.Tax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The taxes of an NF-e item as lines, in the order of the layout (groups M to UB); only those the item has. */
final class NfeTaxes {
    private NfeTaxes() {}

    static List<TaxLine> lines(Imposto taxes) {
        List<TaxLine> lines = new ArrayList<>();
        if (taxes.ICMS != null && taxes.ICMS.group != null) {
            icms(taxes.ICMS.group, lines);
        }
        Tax ipi = taxes.IPI == null ? null : taxes.IPI.group;
        if (ipi != null) {
            lines.add(new TaxLine("IPI", ipi.CST, ipi.vBC, ipi.pIPI, ipi.vIPI));
        }
        if (taxes.II != null) {
            lines.add(new TaxLine("II", null, taxes.II.vBC, null, taxes.II.vII));
        }
        Tax pis = taxes.PIS == null ? null : taxes.PIS.group;
        if (pis != null) {
            lines.add(new TaxLine("PIS", pis.CST, pis.vBC, pis.pPIS, pis.vPIS));
        }
        Tax cofins = taxes.COFINS == null ? null : taxes.COFINS.group;
        if (cofins != null) {
            lines.add(new TaxLine("COFINS", cofins.CST, cofins.vBC, cofins.pCOFINS, cofins.vCOFINS));
        }
        if (taxes.ISSQN != null) {
            lines.add(
                    new TaxLine("ISSQN", taxes.ISSQN.cSitTrib, taxes.ISSQN.vBC, taxes.ISSQN.vAliq, taxes.ISSQN.vISSQN));
        }
        if (taxes.IS != null) {
            lines.add(new TaxLine("IS", taxes.IS.CSTIS, taxes.IS.vBCIS, taxes.IS.pIS, taxes.IS.vIS));
        }
        if (taxes.IBSCBS != null && taxes.IBSCBS.gIBSCBS != null) {
            ibsCbs(taxes.IBSCBS.CST, taxes.IBSCBS.gIBSCBS, lines);
        }
        return lines;
    }

    private static void icms(Icms icms, List<TaxLine> lines) {
        String code = icms.CST == null ? icms.CSOSN : icms.CST;
        lines.add(new TaxLine("ICMS", code, icms.vBC, icms.pICMS, icms.vICMS));
        if (icms.vICMSST != null) {
            lines.add(new TaxLine("ICMS-ST", code, icms.vBCST, icms.pICMSST, icms.vICMSST));
        }
        if (icms.vICMSSTRet != null) {
            lines.add(new TaxLine("ICMS-ST ret.", code, icms.vBCSTRet, icms.pST, icms.vICMSSTRet));
        }
        if (icms.vFCP != null) {
            lines.add(new TaxLine("FCP", code, icms.vBC, icms.pFCP, icms.vFCP));
        }
        if (icms.vICMSMono != null) {
            // Single-phase ICMS is per quantity; its rate is in BRL per unit, not in percent.
            lines.add(new TaxLine("ICMS mono.", code, icms.qBCMono, null, icms.vICMSMono));
        }
    }

    private static void ibsCbs(@Nullable String code, GIbsCbs group, List<TaxLine> lines) {
        if (group.gIBSUF != null) {
            lines.add(new TaxLine("IBS UF", code, group.vBC, group.gIBSUF.pIBSUF, group.gIBSUF.vIBSUF));
        }
        if (group.gIBSMun != null) {
            lines.add(new TaxLine("IBS Mun.", code, group.vBC, group.gIBSMun.pIBSMun, group.gIBSMun.vIBSMun));
        }
        if (group.gCBS != null) {
            lines.add(new TaxLine("CBS", code, group.vBC, group.gCBS.pCBS, group.gCBS.vCBS));
        }
    }
}
