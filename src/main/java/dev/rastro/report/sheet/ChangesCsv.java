package dev.rastro.report.sheet;

import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.history.Changes.Changed;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What changed, as a table that Brazilian spreadsheets open: semicolons, decimal comma, a byte order mark. */
public final class ChangesCsv {
    private static final List<String> TITLES = List.of(
            "chave",
            "tipo",
            "numero",
            "emitente",
            "situacao_antes",
            "situacao",
            "manifestacao_antes",
            "manifestacao",
            "completude_antes",
            "completude",
            "valor_antes",
            "valor",
            "evento",
            "quando",
            "conhecido_em");

    private ChangesCsv() {}

    /** Writes a line for each document after one of titles. */
    public static void write(List<Changed> changes, Writer out) throws IOException {
        out.write(Cells.BYTE_ORDER_MARK);
        Cells.line(TITLES, out);
        for (Changed each : changes) {
            Cells.line(cells(each), out);
        }
    }

    private static List<String> cells(Changed each) {
        DocumentRow before = each.before();
        DocumentRow after = each.after();
        TimelineRow cause = each.cause();
        return List.of(
                after.key().value(),
                after.family().label(),
                Cells.text(after.number()),
                Cells.text(after.issuerName()),
                before == null ? "" : before.situation().code(),
                after.situation().code(),
                before == null ? "" : before.manifestation().code(),
                after.manifestation().code(),
                before == null ? "" : before.completeness().code(),
                after.completeness().code(),
                before == null ? "" : Cells.amount(before.total()),
                Cells.amount(after.total()),
                cause == null ? "" : cause.text(),
                cause == null ? "" : Cells.moment(cause.at()),
                cause == null ? "" : Cells.moment(cause.recordedAt()));
    }
}
