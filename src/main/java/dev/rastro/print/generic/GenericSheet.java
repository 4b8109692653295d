package dev.rastro.print.generic;

import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Everything that a document says, group by group, for families without a layout of their own. */
public final class GenericSheet implements DocumentLayout {
    private final Models models;

    public GenericSheet(Models models) {
        this.models = models;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        Pen pen = style.pen(Frame.portrait());
        Masthead masthead = masthead(document, style);
        Pages pages = new Pages(pen, (sheet, y, number, count) -> masthead.draw(pen, sheet, y, number, count) + 2);
        return pages.of(() -> blocks(document, pen));
    }

    private Masthead masthead(Printable document, PrintStyle style) {
        XmlNode content = document.content();
        XmlNode issuer = content.at("emit|prest");
        String full = models.byFamily(document.family()).map(Model::name).orElse("");
        List<String> marks = new ArrayList<>();
        String number = content.text("ide/nNF|nCT|nMDF|nBP|nDC|nCFe|nBPe");
        if (!number.isEmpty()) {
            marks.add("Nº " + Brazil.documentNumber(number));
        }
        if (content.has("ide/serie")) {
            marks.add("SÉRIE " + Brazil.series(content.text("ide/serie")));
        }
        return new Masthead(
                IssuerLines.of(issuer),
                style.logo(issuer.text("CNPJ|CPF")).orElse(null),
                document.family().label(),
                full,
                marks,
                document.key().value(),
                List.of("Folha de leitura: não é o documento auxiliar oficial"),
                document.supplement().text("qrCode|qrCodCTe|qrCodMDFe|qrCodNFCom|qrCodNF3e|qrCodBPe|qrCodDCe"));
    }

    private static List<Block> blocks(Printable document, Pen pen) {
        List<Block> blocks = new ArrayList<>();
        XmlNode protocol = document.protocol();
        if (protocol.present()) {
            blocks.add(new Rows(pen, "")
                    .row(Cell.centered(
                            pen.frame().width(),
                            "PROTOCOLO",
                            (protocol.text("nProt") + "  " + protocol.text("dhRecbto")).strip())));
        }
        new ElementBlocks(pen).add(document.content(), blocks);
        return blocks;
    }
}
