package dev.rastro.print.mdfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.FootedPages;
import dev.rastro.print.page.FootedPages.Body;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The DAMDFE in A4 portrait, of every modal (MOC MDF-e 3.00, Anexo II), for MDF-e of layout 1.00 to 3.00. */
public final class Damdfe implements DocumentLayout {
    private static final float REMARKS = 40f;

    private final CodeWords words = CodeWords.load(Damdfe.class);
    private final FieldTable fields = FieldTable.load(Damdfe.class, words);

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        Pen pen = style.pen(Frame.portrait());
        MdfeHead head = new MdfeHead(
                pen,
                document,
                words,
                style.logo(document.content().text("emit/CNPJ|CPF")).orElse(null));
        return new FootedPages(pen, head::draw).of(() -> body(pen, document.content()));
    }

    private Body body(Pen pen, XmlNode content) {
        MdfeTransport transport = new MdfeTransport(pen, content, fields);
        List<Block> above = new ArrayList<>();
        above.add(transport.totals());
        above.addAll(transport.way());
        above.addAll(transport.modal());
        List<Block> between = new ArrayList<>(new MdfeDocuments(pen, content, words).tables());
        between.addAll(transport.insurance());
        return new Body(above, between, List.of(new FlowText(pen, "OBSERVAÇÕES", remarks(content), REMARKS)));
    }

    private static List<String> remarks(XmlNode content) {
        return Stream.of(
                        content.text("infAdic/infCpl"),
                        content.has("infAdic/infAdFisco")
                                ? "Informações ao fisco: " + content.text("infAdic/infAdFisco")
                                : "",
                        IssuerLines.joined(
                                " ", content.has("ide/xJust") ? "Contingência:" : "", content.text("ide/xJust")))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
