package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import java.util.List;

/** What was done: codes, place, description (NT 008/2026, 2.1.7). */
final class ServiceBlocks {
    private final Pen pen;
    private final Nfse nfse;

    ServiceBlocks(Pen pen, Nfse nfse) {
        this.pen = pen;
        this.nfse = nfse;
    }

    List<Block> blocks() {
        XmlNode note = nfse.note();
        XmlNode service = nfse.dps().at("serv/cServ");
        String municipal = service.has("cTribMun") ? service.text("cTribMun") : note.text("cTribMun");
        String meaning = note.has("xTribMun") ? note.text("xTribMun") : note.text("xTribNac");
        FieldBlock codes = new FieldBlock(pen, "SERVIÇO PRESTADO")
                .row(
                        Field.of(
                                "Código de Tributação Nacional / Municipal",
                                Shown.listed(Shown.serviceCode(service.text("cTribNac")), municipal)),
                        Field.of("Código da NBS", Shown.nbs(service.text("cNBS"))),
                        Field.of("Local da Prestação / Sigla UF / País", place()))
                .row(Field.wide(Grid.COLUMNS, "", meaning));
        String description = service.text("xDescServ");
        return List.of(
                codes,
                new LongText(pen, "Descrição do Serviço", false, List.of(description.isBlank() ? "-" : description)));
    }

    private String place() {
        XmlNode declared = nfse.dps().at("serv/locPrest");
        return Shown.listed(
                nfse.note().text("xLocPrestacao"),
                nfse.uf(declared.text("cLocPrestacao")),
                declared.text("cPaisPrestacao"));
    }
}
