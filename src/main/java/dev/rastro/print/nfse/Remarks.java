package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;

/** Informações complementares and the approximate total of taxes (NT 008/2026, 2.1.12; Lei 12.741/2012). */
final class Remarks {
    private final Pen pen;
    private final Nfse nfse;

    Remarks(Pen pen, Nfse nfse) {
        this.pen = pen;
        this.nfse = nfse;
    }

    Block block() {
        List<String> texts = new ArrayList<>();
        String said = String.join(" | ", said());
        if (!said.isEmpty()) {
            texts.add(said);
        }
        texts.add(taxes());
        return new LongText(pen, "INFORMAÇÕES COMPLEMENTARES", true, texts);
    }

    /** In the order of the norm, each under its own name. */
    private List<String> said() {
        XmlNode note = nfse.note();
        XmlNode dps = nfse.dps();
        XmlNode service = dps.at("serv");
        List<String> said = new ArrayList<>();
        add(said, "Inf. Cont.: ", service.text("infoCompl/xInfComp"));
        add(said, "NFS-e Subst.: ", dps.text("subst|subs/chSubstda"));
        add(said, "Doc. Ref.: ", service.text("infoCompl/docRef"));
        add(said, "Cod. Obra: ", service.text("obra/cObra|cCIB"));
        String property = service.text("obra/inscImobFisc");
        add(said, "Insc. Imob.: ", property.isEmpty() ? declared().text("imovel/inscImobFisc") : property);
        add(said, "Cod. Evt.: ", service.text("atvEvento/idAtvEvt|id"));
        add(said, "Doc. Tec.: ", service.text("infoCompl/idDocTec"));
        add(said, "Núm. Ped.: ", service.text("infoCompl/xPed"));
        for (XmlNode item : service.all("infoCompl/gItemPed/xItemPed")) {
            add(said, "Item Ped.: ", item.text());
        }
        String municipal = note.text("xOutInf");
        add(said, "Inf. A. T. Mun.: ", municipal.isEmpty() ? note.text("valores/xOutInf") : municipal);
        return said;
    }

    private XmlNode declared() {
        return nfse.declaredIbsCbs();
    }

    private static void add(List<String> said, String name, String text) {
        if (!text.isBlank()) {
            said.add(name + text);
        }
    }

    private String taxes() {
        XmlNode total = nfse.dps().at("valores/trib/totTrib");
        String line = "Totais Aproximados dos Tributos cfe. Lei nº 12.741/2012: ";
        String simples = Shown.percent(total, "pTotTribSN");
        if (!simples.isEmpty()) {
            return line + "Simples Nacional: " + simples;
        }
        XmlNode money = total.at("vTotTrib");
        return line
                + (money.present()
                        ? shares(
                                Shown.money(money, "vTotTribFed"),
                                Shown.money(money, "vTotTribEst"),
                                Shown.money(money, "vTotTribMun"))
                        : shares(
                                Shown.percent(total, "pTotTrib/pTotTribFed"),
                                Shown.percent(total, "pTotTrib/pTotTribEst"),
                                Shown.percent(total, "pTotTrib/pTotTribMun")));
    }

    private static String shares(String federal, String state, String municipal) {
        return "Federais: " + orDash(federal) + "; Estaduais: " + orDash(state) + "; Municipais: " + orDash(municipal);
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "-" : value;
    }
}
