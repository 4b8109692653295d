package dev.rastro.report.sheet;

import dev.rastro.store.DocumentRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The document list as a table: a line for each document after one of titles. Keys and CNPJs are text; a spreadsheet that
 * takes them for numbers would lose digits, so each begins with an apostrophe on the clipboard.
 */
public final class DocumentSheet {
    private static final List<String> TITLES = List.of(
            "chave",
            "tipo",
            "serie",
            "numero",
            "emissao",
            "emitente_id",
            "emitente",
            "destinatario_id",
            "destinatario",
            "valor",
            "situacao",
            "manifestacao",
            "completude",
            "ambiente",
            "correcoes",
            "alerta",
            "conhecido_em");

    private DocumentSheet() {}

    /** Begins a CSV file (UTF-8 expected). */
    public static void begin(Writer out) throws IOException {
        out.write(Cells.BYTE_ORDER_MARK);
        Cells.line(TITLES, out);
    }

    /** Adds documents to a CSV file. */
    public static void add(Collection<DocumentRow> rows, Writer out) throws IOException {
        for (DocumentRow row : rows) {
            Cells.line(cells(row), out);
        }
    }

    /** The documents for the clipboard, titles first. */
    public static String forClipboard(Collection<DocumentRow> rows) {
        return Stream.concat(
                        Stream.of(TITLES),
                        rows.stream().map(DocumentSheet::cells).map(DocumentSheet::asText))
                .map(Cells::tabbed)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> asText(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("[0-9]{11,}") ? "'" + cell : cell)
                .toList();
    }

    private static List<String> cells(DocumentRow row) {
        return List.of(
                row.key().value(),
                row.family().label(),
                Cells.text(row.series()),
                Cells.text(row.number()),
                Cells.moment(row.issuedAt()),
                Cells.text(row.issuerId()),
                Cells.text(row.issuerName()),
                Cells.text(row.recipientId()),
                Cells.text(row.recipientName()),
                Cells.amount(row.total()),
                row.situation().code(),
                row.manifestation().code(),
                row.completeness().code(),
                row.environment().name(),
                Integer.toString(row.corrections()),
                row.alert() ? "sim" : "",
                Cells.moment(row.changedAt()));
    }
}
