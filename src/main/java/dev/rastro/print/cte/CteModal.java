package dev.rastro.print.cte;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;

/** What each modal says of its own: carrier's registration, vehicles, ship, train, flight, pipeline. */
final class CteModal {
    private static final List<Table> TABLES = List.of(
            new Table("occ", "occ", "ORDENS DE COLETA"),
            new Table("valePed", "valePed", "VALE-PEDÁGIO"),
            new Table("veic", "veic", "VEÍCULOS"),
            new Table("moto", "moto", "MOTORISTAS"),
            new Table("detCont", "detCont", "CONTÊINERES"),
            new Table("trafMut/ferroEnv", "ferroEnv", "FERROVIAS ENVOLVIDAS"),
            new Table("ferroEnv|ferroSub|ferroDCL", "ferroEnv", "FERROVIAS ENVOLVIDAS"),
            new Table("detVag", "detVag", "VAGÕES"));

    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;
    private final FieldTable fields;

    /** Elements of a modal that may stand several times. */
    private record Table(String path, String block, String title) {}

    CteModal(Pen pen, Cte cte, CodeWords words, FieldTable fields) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
        this.fields = fields;
    }

    /** The fields of the modal, which belong to the foot of the first sheet. */
    List<Block> fixed() {
        XmlNode modal = cte.modal();
        FieldRows rows = new FieldRows(
                pen,
                "DADOS ESPECÍFICOS DO MODAL " + words.word("modal", cte.ide().text("modal")));
        fields.fill(rows, modal.name(), modal);
        if (modal.name().equals("rodo")) {
            rows.always("", "ESTE CONHECIMENTO DE TRANSPORTE ATENDE À LEGISLAÇÃO DE TRANSPORTE RODOVIÁRIO EM VIGOR");
        }
        return rows.isEmpty() ? List.of() : List.of(rows.rows());
    }

    /** What may be of any length. */
    List<Block> flowing() {
        XmlNode modal = cte.modal();
        List<Block> blocks = new ArrayList<>();
        for (Table table : TABLES) {
            // A bus has one vehicle, which stands among the fields.
            if (!modal.name().equals("rodoOS")) {
                add(blocks, table.block(), table.title(), modal.all(table.path()));
            }
        }
        add(blocks, modal.name().equals("aereo") ? "periAereo" : "peri", "PRODUTOS PERIGOSOS", dangerous());
        add(blocks, "veicNovos", "VEÍCULOS NOVOS TRANSPORTADOS", cte.normal().all("veicNovos"));
        return blocks;
    }

    private List<XmlNode> dangerous() {
        List<XmlNode> all = new ArrayList<>(cte.modal().all("peri"));
        all.addAll(cte.normal().all("peri"));
        return all;
    }

    private void add(List<Block> blocks, String block, String title, List<XmlNode> nodes) {
        if (!nodes.isEmpty()) {
            blocks.add(fields.table(pen, title, block, nodes));
        }
    }
}
