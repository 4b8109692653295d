package dev.rastro.print.generic;

import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.SituationWords;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.Stamp;
import dev.rastro.store.DocumentRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a document whose XML is not there, by its summary or its events: clearly not an auxiliary document. */
public final class SummarySheet implements DocumentLayout {
    private final Models models;

    public SummarySheet(Models models) {
        this.models = models;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        DocumentRow row =
                document.known().orElseThrow(() -> new UnprintableException("Deste documento nada está guardado."));
        Pen pen = style.pen(Frame.portrait());
        String auxiliary = models.byFamily(row.family()).map(Model::auxiliary).orElse("documento auxiliar");
        Masthead masthead = new Masthead(
                List.of(text(row.issuerName()), "CNPJ/CPF: " + Brazil.taxId(row.issuerId())),
                null,
                "RESUMO",
                "de " + row.family().label() + " cujo XML não está guardado: não é " + auxiliary,
                row.number() == null ? List.of() : List.of("Nº " + Brazil.documentNumber(row.number())),
                row.key().value(),
                List.of("Documento conhecido só pelo que a SEFAZ informou"),
                null);
        Pages pages = new Pages(pen, (sheet, y, number, count) -> masthead.draw(pen, sheet, y, number, count) + 2);
        return pages.of(() -> blocks(pen, row, auxiliary));
    }

    private static List<Block> blocks(Pen pen, DocumentRow row, String auxiliary) {
        float[] three = pen.frame().shares(1, 1, 1);
        float[] two = pen.frame().shares(2, 1);
        Rows rows = new Rows(pen, "O QUE SE SABE")
                .row(
                        Cell.text(two[0], "EMITENTE", text(row.issuerName())),
                        Cell.centered(two[1], "CNPJ / CPF", Brazil.taxId(row.issuerId())))
                .row(
                        Cell.text(two[0], "DESTINATÁRIO", text(row.recipientName())),
                        Cell.centered(two[1], "CNPJ / CPF", Brazil.taxId(row.recipientId())))
                .row(
                        Cell.centered(three[0], "EMISSÃO", row.issuedAt() == null ? "" : Stamp.of(row.issuedAt())),
                        Cell.number(three[1], "VALOR TOTAL", Brazil.money(row.total())),
                        Cell.centered(three[2], "SITUAÇÃO", SituationWords.of(row.situation())))
                .row(
                        Cell.centered(three[0], "MODELO", text(row.model())),
                        Cell.centered(three[1], "SÉRIE", text(row.series())),
                        Cell.centered(three[2], "O QUE ESTÁ GUARDADO", SituationWords.of(row.completeness())));
        String warning =
                "Esta folha não é " + auxiliary + " e não acompanha mercadoria. O documento completo chega pela"
                        + " distribuição da SEFAZ depois da manifestação do destinatário, ou por um arquivo importado.";
        return List.of(rows, new FlowText(pen, "ATENÇÃO", List.of(warning), 0));
    }

    private static String text(@Nullable String text) {
        return Brazil.text(text);
    }
}
