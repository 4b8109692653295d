package dev.rastro.print.cte;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The deliveries of a CT-e Simplificado, each with its way, its documents and what it costs. */
final class CteDeliveries {
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;
    private final CteDocuments documents;

    CteDeliveries(Pen pen, Cte cte, CodeWords words, CteDocuments documents) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
        this.documents = documents;
    }

    FlowTable table() {
        FlowTable table = new FlowTable(
                pen,
                "ENTREGAS / PRESTAÇÕES",
                List.of(
                        Column.text("ITEM", 20),
                        Column.text("INÍCIO", 84),
                        Column.text("TÉRMINO", 84),
                        Column.text("DOCUMENTOS", 178),
                        Column.text("COMPONENTES DO VALOR", 97),
                        Column.number("VALOR PREST.", 52),
                        Column.number("A RECEBER", 52)));
        for (XmlNode delivery : cte.content().all("det")) {
            table.row(
                    delivery.attribute("nItem"),
                    CteParties.place(delivery, "Ini"),
                    CteParties.place(delivery, "Fim"),
                    papers(delivery),
                    delivery.all("Comp").stream()
                            .map(cost -> cost.text("xNome") + ": " + Brazil.money(cost.decimal("vComp")))
                            .collect(Collectors.joining("\n")),
                    Brazil.money(delivery.decimal("vPrest")),
                    Brazil.money(delivery.decimal("vRec")));
        }
        return table;
    }

    private String papers(XmlNode delivery) {
        List<String> lines = new ArrayList<>();
        for (XmlNode note : delivery.all("infNFe")) {
            lines.add(note.text("chNFe"));
            lines.add(documents.more(note));
        }
        for (XmlNode before : delivery.all("infDocAnt")) {
            lines.add(IssuerLines.joined(
                    " ",
                    "CT-e anterior,",
                    "prestação " + words.word("tpPrest", before.text("tpPrest")).toLowerCase(BRAZIL) + ":"));
            lines.add(before.text("chCTe"));
            before.all("infNFeTranspParcial/chNFe").forEach(key -> lines.add(key.text()));
        }
        return IssuerLines.joined("\n", lines.toArray(String[]::new));
    }
}
