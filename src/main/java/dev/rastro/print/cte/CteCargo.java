package dev.rastro.print.cte;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.List;

/** What is carried: product, value, every quantity, insurance. */
final class CteCargo {
    private static final int DECIMALS = 4;
    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;
    private final FieldTable fields;

    CteCargo(Pen pen, Cte cte, CodeWords words, FieldTable fields) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
        this.fields = fields;
    }

    List<Block> blocks() {
        XmlNode cargo = cte.normal().present()
                ? cte.normal().at("infCarga")
                : cte.content().at("infCarga");
        List<Block> blocks = new ArrayList<>();
        if (cargo.present()) {
            blocks.add(product(cargo));
            FieldRows quantities = new FieldRows(pen, "QUANTIDADES DA CARGA");
            cargo.all("infQ").forEach(quantity -> quantities.always(label(quantity), amount(quantity)));
            if (!quantities.isEmpty()) {
                blocks.add(quantities.rows());
            }
        }
        List<XmlNode> insurances = cte.normal().all("seg");
        if (!insurances.isEmpty()) {
            blocks.add(fields.table(pen, "SEGURO DA CARGA", "seg", insurances));
        }
        return blocks;
    }

    /** What a CT-e OS is for: people, values, baggage, and how many of them. */
    List<Block> service() {
        XmlNode service = cte.normal().at("infServico");
        FieldRows rows = new FieldRows(pen, "INFORMAÇÕES DA PRESTAÇÃO DO SERVIÇO");
        rows.add("DESCRIÇÃO DO SERVIÇO PRESTADO", service.text("xDescServ"));
        rows.add("QUANTIDADE (PASSAGEIROS, VOLUMES OU PESO)", Brazil.number(service.decimal("infQ/qCarga"), DECIMALS));
        return rows.isEmpty() ? List.of() : List.of(rows.rows());
    }

    /** What a GTV-e says of the valuables and of the vehicles. */
    List<Block> valuables() {
        XmlNode detail = cte.content().at("detGTV");
        List<Block> blocks = new ArrayList<>();
        blocks.add(fields.table(pen, "VALORES TRANSPORTADOS", "infEspecie", detail.all("infEspecie")));
        blocks.add(new Rows(pen, "")
                .row(Cell.number(
                        pen.frame().width(),
                        "QUANTIDADE DE VOLUMES / MALOTES",
                        Brazil.number(detail.decimal("qCarga"), DECIMALS))));
        blocks.add(fields.table(pen, "VEÍCULOS", "infVeiculo", detail.all("infVeiculo")));
        return blocks;
    }

    private Rows product(XmlNode cargo) {
        String insured = Brazil.money(cargo.decimal("vCargaAverb"));
        float[] widths = insured.isEmpty()
                ? pen.frame().shares(42, 36, 22, 0)
                : pen.frame().shares(36, 28, 18, 18);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(widths[0], "PRODUTO PREDOMINANTE", cargo.text("proPred")));
        cells.add(Cell.text(widths[1], "OUTRAS CARACTERÍSTICAS DA CARGA", cargo.text("xOutCat")));
        cells.add(Cell.number(widths[2], "VALOR TOTAL DA CARGA", Brazil.money(cargo.decimal("vCarga|vMerc"))));
        if (!insured.isEmpty()) {
            cells.add(Cell.number(widths[3], "VALOR PARA AVERBAÇÃO", insured));
        }
        return new Rows(pen, "").row(cells);
    }

    private String label(XmlNode quantity) {
        String measure = quantity.text("tpMed");
        return measure.isEmpty() ? "QUANTIDADE" : measure;
    }

    private String amount(XmlNode quantity) {
        return (Brazil.number(quantity.decimal("qCarga"), DECIMALS) + " " + words.word("cUnid", quantity.text("cUnid")))
                .strip();
    }
}
