package dev.rastro.timeline.history;

import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.history.Changes.Changed;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        out.write('\ufeff');
        out.write(String.join(";", TITLES));
        out.write("\r\n");
        for (Changed each : changes) {
            out.write(line(each));
            out.write("\r\n");
        }
    }

    private static String line(Changed each) {
        DocumentRow before = each.before();
        DocumentRow after = each.after();
        TimelineRow cause = each.cause();
        return Stream.of(
                        after.key().value(),
                        after.family().label(),
                        text(after.number()),
                        text(after.issuerName()),
                        before == null ? "" : before.situation().code(),
                        after.situation().code(),
                        before == null ? "" : before.manifestation().code(),
                        after.manifestation().code(),
                        before == null ? "" : before.completeness().code(),
                        after.completeness().code(),
                        before == null ? "" : amount(before.total()),
                        amount(after.total()),
                        cause == null ? "" : cause.text(),
                        cause == null ? "" : moment(cause.at()),
                        cause == null ? "" : moment(cause.recordedAt()))
                .map(ChangesCsv::cell)
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String amount(@Nullable BigDecimal value) {
        return value == null ? "" : String.format(Locale.of("pt", "BR"), "%.2f", value);
    }

    private static String moment(@Nullable OffsetDateTime at) {
        return at == null ? "" : at.toString();
    }

    /** Quoted; a text that a spreadsheet would take for a formula is held down by an apostrophe. */
    private static String cell(String value) {
        String safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
