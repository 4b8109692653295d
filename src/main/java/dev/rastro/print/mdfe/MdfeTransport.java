package dev.rastro.print.mdfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the cargo of a manifest travels: totals, way, and what each modal says of its own. */
final class MdfeTransport {
    private static final Map<String, String> UNITS = Map.of("01", "KG", "02", "TON");
    private static final int DECIMALS = 4;

    /** Elements that may stand several times, at the paths of every version of the layout. */
    private static final List<Table> TABLES = List.of(
            new Table("veicTracao|veicPrinc|veicReboque", "veic", "VEÍCULOS"),
            new Table("veicTracao|veicPrinc/condutor", "condutor", "CONDUTORES"),
            new Table("infANTT/infCIOT", "ciot", "CIOT"),
            new Table("infANTT/valePed/disp", "valePed", "VALE-PEDÁGIO"),
            new Table("valePed/disp", "valePed", "VALE-PEDÁGIO"),
            new Table("infANTT/infContratante", "contratante", "CONTRATANTES"),
            new Table("infANTT/infPag", "pagamento", "PAGAMENTO DO FRETE"),
            new Table("infANTT/infPag/Comp", "compPag", "COMPONENTES DO PAGAMENTO DO FRETE"),
            new Table("infANTT/infPag/infPrazo", "parcela", "PARCELAS DO PAGAMENTO DO FRETE"),
            new Table("vag", "vag", "VAGÕES"),
            new Table("infTermCarreg", "termCarreg", "TERMINAIS DE CARREGAMENTO"),
            new Table("infTermDescarreg", "termDescarreg", "TERMINAIS DE DESCARREGAMENTO"),
            new Table("infEmbComb", "embComb", "EMBARCAÇÕES DO COMBOIO"),
            new Table("infUnidCargaVazia", "cargaVazia", "UNIDADES DE CARGA VAZIAS"),
            new Table("infUnidTranspVazia", "transpVazia", "UNIDADES DE TRANSPORTE VAZIAS"));

    private final Pen pen;
    private final XmlNode content;
    private final FieldTable fields;

    private record Table(String path, String block, String title) {}

    MdfeTransport(Pen pen, XmlNode content, FieldTable fields) {
        this.pen = pen;
        this.content = content;
        this.fields = fields;
    }

    Rows totals() {
        XmlNode sums = content.at("tot");
        String unit = UNITS.getOrDefault(sums.text("cUnid"), "KG");
        float[] widths = pen.frame().shares(1, 1, 1, 1.6f, 1.6f);
        return new Rows(pen, "TOTAIS")
                .row(
                        Cell.number(widths[0], "QTD. CT-e", sums.text("qCTe|qCT")),
                        Cell.number(widths[1], "QTD. NF-e", sums.text("qNFe|qNF")),
                        Cell.number(widths[2], "QTD. MDF-e", sums.text("qMDFe")),
                        Cell.number(
                                widths[3],
                                "PESO TOTAL (" + unit + ")",
                                Brazil.number(sums.decimal("qCarga"), DECIMALS)),
                        Cell.number(widths[4], "VALOR TOTAL DA CARGA", Brazil.money(sums.decimal("vCarga|vMerc"))));
    }

    /** Where it is loaded, the states it passes through, when it leaves, what it is. */
    List<Block> way() {
        XmlNode ide = content.at("ide");
        FieldRows rows = new FieldRows(pen, "");
        rows.add("MUNICÍPIOS DE CARREGAMENTO", texts(ide, "infMunCarrega/xMunCarrega", ", "));
        rows.add("PERCURSO", texts(ide, "infPercurso/UFPer", " / "));
        fields.fill(rows, "ide", ide);
        fields.fill(rows, "prodPred", content.at("prodPred"));
        rows.add("LACRES", texts(content, "lacres/nLacre", ", "));
        return rows.isEmpty() ? List.of() : List.of(rows.rows());
    }

    private static String texts(XmlNode node, String path, String separator) {
        return node.all(path).stream().map(XmlNode::text).collect(Collectors.joining(separator));
    }

    List<Block> modal() {
        List<Block> blocks = new ArrayList<>();
        for (XmlNode modal : content.at("infModal").children()) {
            FieldRows rows = new FieldRows(pen, "DADOS DO MODAL");
            fields.fill(rows, modal.name(), modal);
            if (!rows.isEmpty()) {
                blocks.add(rows.rows());
            }
            for (Table table : TABLES) {
                List<XmlNode> nodes = modal.all(table.path());
                if (!nodes.isEmpty()) {
                    blocks.add(fields.table(pen, table.title(), table.block(), nodes));
                }
            }
        }
        return blocks;
    }

    /** Who insures, and under which policies and endorsements. */
    List<Block> insurance() {
        List<XmlNode> all = content.all("seg");
        return all.isEmpty() ? List.of() : List.of(fields.table(pen, "SEGURO DA CARGA", "seg", all));
    }
}
