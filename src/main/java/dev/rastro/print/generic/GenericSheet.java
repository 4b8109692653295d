package dev.rastro.print.generic;

import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.ElementWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.NoticeBand;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Everything that a document says, group by group, for families without a layout of their own. */
public final class GenericSheet implements DocumentLayout {
    private static final String NUMBERS = "ide/nNF|nCT|nMDF|nBP|nDC|nCFe|nBPe";

    private final Models models;
    private final ElementWords words;

    public GenericSheet(Models models, ElementWords words) {
        this.models = models;
        this.words = words;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        String full = models.byFamily(document.family()).map(Model::name).orElse("");
        return sheets(document, style, document.family().label(), full, "não substitui o documento auxiliar oficial");
    }

    /**
     * As {@link #sheets(Printable, PrintStyle)}, under another name.
     *
     * @param title short name
     * @param subtitle full name
     * @param notice what the sheet is not
     */
    public List<Sheet> sheets(Printable document, PrintStyle style, String title, String subtitle, String notice) {
        Pen pen = style.pen(Frame.portrait());
        Masthead masthead = masthead(document, style, title, subtitle, notice);
        List<String> notices = PrintNotices.of(document);
        Pages pages = new Pages(
                pen,
                (sheet, y, number, count) ->
                        NoticeBand.draw(pen, sheet, masthead.draw(pen, sheet, y, number, count), notices) + 2);
        return pages.of(() -> blocks(document, pen));
    }

    private Masthead masthead(Printable document, PrintStyle style, String title, String subtitle, String notice) {
        XmlNode content = document.content();
        XmlNode issuer = content.at("emit|prest");
        List<String> marks = new ArrayList<>();
        String number = content.has(NUMBERS) ? content.text(NUMBERS) : content.text("nNFSe|nDPS");
        if (!number.isEmpty()) {
            marks.add("Nº " + Brazil.documentNumber(number));
        }
        if (content.has("ide/serie")) {
            marks.add("SÉRIE " + Brazil.series(content.text("ide/serie")));
        }
        return new Masthead(
                IssuerLines.of(issuer),
                style.logo(issuer.text("CNPJ|CPF")).orElse(null),
                title,
                subtitle,
                marks,
                document.key().value(),
                List.of("Todos os campos do XML, para leitura:", notice),
                Masthead.code(document.codeText()));
    }

    private List<Block> blocks(Printable document, Pen pen) {
        ElementBlocks elements = new ElementBlocks(pen, words);
        List<Block> blocks = new ArrayList<>();
        if (document.protocol().present()) {
            blocks.addAll(elements.of("PROTOCOLO", document.protocol()));
        }
        blocks.addAll(elements.of("", document.content()));
        return blocks;
    }
}
