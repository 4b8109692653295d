package dev.rastro.print.cte;

import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.FootedPages;
import dev.rastro.print.page.FootedPages.Body;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.List;
import java.util.function.Function;

/** One of the family's auxiliary documents in A4 portrait: its names, and which blocks it is made of. */
final class CteForm implements DocumentLayout {
    private final CteHead.Names names;
    private final Function<CteBlocks, Body> body;
    private final CodeWords words = CodeWords.load(CteForm.class);
    private final FieldTable fields = FieldTable.load(CteForm.class, words);

    CteForm(CteHead.Names names, Function<CteBlocks, Body> body) {
        this.names = names;
        this.body = body;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        Pen pen = style.pen(Frame.portrait());
        Cte cte = new Cte(document);
        CteHead head = new CteHead(
                pen,
                cte,
                words,
                names,
                style.logo(cte.content().text("emit/CNPJ|CPF")).orElse(null));
        return new FootedPages(pen, head::draw)
                .of(() -> body.apply(
                        new CteBlocks(pen, cte, words, fields, style.nfe().taxReform())));
    }
}
