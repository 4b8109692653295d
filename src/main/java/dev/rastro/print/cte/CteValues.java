package dev.rastro.print.cte;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.List;

/** What the transport costs: every component, the totals, the taxes. */
final class CteValues {
    private static final int SIDE_BY_SIDE = 3;
    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;
    private final FieldTable fields;
    private final boolean taxReform;

    CteValues(Pen pen, Cte cte, CodeWords words, FieldTable fields, boolean taxReform) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
        this.fields = fields;
        this.taxReform = taxReform;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        FlowTable components = components(cte.content().all("vPrest/Comp"));
        if (!components.isEmpty()) {
            blocks.add(components);
        }
        blocks.add(totals(cte.content().at("vPrest|total")));
        blocks.addAll(taxes());
        return blocks;
    }

    /** Three components in a row: documents with more than a handful are rare, but none is left out. */
    private FlowTable components(List<XmlNode> all) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            columns.add(Column.text("NOME", 20));
            columns.add(Column.number("VALOR", 13));
        }
        FlowTable table = new FlowTable(pen, "COMPONENTES DO VALOR DA PRESTAÇÃO DO SERVIÇO", columns);
        for (int i = 0; i < all.size(); i += SIDE_BY_SIDE) {
            List<String> row = new ArrayList<>();
            for (int j = i; j < i + SIDE_BY_SIDE; j++) {
                XmlNode component = j < all.size() ? all.get(j) : XmlNode.ABSENT;
                row.add(component.text("xNome"));
                row.add(Brazil.money(component.decimal("vComp")));
            }
            table.row(row);
        }
        return table;
    }

    private Rows totals(XmlNode sums) {
        float[] widths = pen.frame().shares(1, 1);
        return new Rows(pen, "")
                .row(
                        Cell.number(
                                widths[0],
                                "VALOR TOTAL DA PRESTAÇÃO DO SERVIÇO",
                                Brazil.money(sums.decimal("vTPrest"))),
                        Cell.number(widths[1], "VALOR A RECEBER", Brazil.money(sums.decimal("vRec|vTRec"))));
    }

    private List<Block> taxes() {
        List<Block> blocks = new ArrayList<>();
        XmlNode taxes = cte.content().at("imp");
        Rows icms = new Rows(pen, "INFORMAÇÕES RELATIVAS AO IMPOSTO");
        taxes.at("ICMS").children().forEach(group -> icms.row(icms(group)));
        if (!icms.isEmpty()) {
            blocks.add(icms);
        }
        FieldRows more = new FieldRows(pen, "");
        taxes.at("ICMS").children().forEach(group -> fields.fill(more, "icms", group));
        fields.fill(more, "ICMSUFFim", taxes.at("ICMSUFFim"));
        more.add("VALOR APROX. DOS TRIBUTOS", Brazil.money(taxes.decimal("vTotTrib")));
        if (!more.isEmpty()) {
            blocks.add(more.rows());
        }
        FieldRows federal = new FieldRows(pen, "TRIBUTOS FEDERAIS");
        fields.fill(federal, "tribFed", taxes.at("infTribFed"));
        if (!federal.isEmpty()) {
            blocks.add(federal.rows());
        }
        if (taxReform) {
            FieldRows reform = new FieldRows(pen, "IBS / CBS (NÃO FAZ PARTE DO LEIAUTE OFICIAL)");
            fields.fill(reform, "IBSCBS", taxes.at("IBSCBS"));
            reform.add(
                    "VALOR TOTAL DO DOCUMENTO COM IBS / CBS",
                    Brazil.money(cte.content().decimal("imp|total|vPrest/vTotDFe")));
            if (!reform.isEmpty()) {
                blocks.add(reform.rows());
            }
        }
        return blocks;
    }

    private List<Cell> icms(XmlNode group) {
        float[] widths = pen.frame().shares(42, 15, 10, 15, 10, 15);
        return List.of(
                Cell.text(widths[0], "CLASSIFICAÇÃO TRIBUTÁRIA DO SERVIÇO", classification(group)),
                Cell.number(widths[1], "BASE DE CÁLCULO", Brazil.money(group.decimal("vBC|vBCOutraUF"))),
                Cell.number(widths[2], "ALÍQ. ICMS (%)", Brazil.money(group.decimal("pICMS|pICMSOutraUF"))),
                Cell.number(widths[3], "VALOR DO ICMS", Brazil.money(group.decimal("vICMS|vICMSOutraUF"))),
                Cell.number(widths[4], "% RED. BC", Brazil.money(group.decimal("pRedBC|pRedBCOutraUF"))),
                Cell.number(widths[5], "ICMS ST", Brazil.money(group.decimal("vICMSSTRet"))));
    }

    private String classification(XmlNode group) {
        String code = group.text("CST");
        if (words.knows("ICMS", group.name())) {
            return (code.isEmpty() ? "" : code + " - ") + words.word("ICMS", group.name());
        }
        return words.numbered("CST", code);
    }
}
