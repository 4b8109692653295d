package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.PrintSituation;
import java.util.ArrayList;
import java.util.List;

/** What a DANFE has to say in words of how its note was issued, and of corrections. Stateless. */
final class Notices {
    private Notices() {}

    /** Of the content of a note ({@code infNFe}). */
    static List<String> of(XmlNode note, boolean authorised, PrintSituation situation) {
        String emission = note.text("ide/tpEmis");
        String since = note.text("ide/dhCont");
        String reason = note.text("ide/xJust");
        List<String> notices = new ArrayList<>();
        String entered = since.isEmpty()
                ? ""
                : " Entrada em contingência em " + Moments.day(since) + " " + Moments.clock(since) + ": " + reason;
        switch (emission) {
            case "2", "5" ->
                notices.add("DANFE em Contingência - impresso em decorrência de problemas técnicos." + entered);
            case "4" -> notices.add("DANFE impresso em contingência - EPEC regularmente recebido pela RFB." + entered);
            case "9" ->
                notices.add((authorised ? "" : "Pendente de autorização. ") + "DANFE impresso em contingência off-line."
                        + entered);
            default -> {}
        }
        if (situation.corrections() > 0) {
            notices.add("ATENÇÃO: esta NF-e tem Carta de Correção Eletrônica (CC-e). Consulte-a junto com este DANFE.");
        }
        return notices;
    }
}
