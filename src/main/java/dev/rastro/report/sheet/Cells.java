package dev.rastro.report.sheet;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Brazilian spreadsheets read them: semicolons between cells, decimal comma, a byte order mark. Pure. */
final class Cells {
    static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Locale BRAZIL = Locale.of("pt", "BR");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private Cells() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String amount(@Nullable BigDecimal value) {
        return value == null ? "" : String.format(BRAZIL, "%.2f", value);
    }

    static String moment(@Nullable OffsetDateTime at) {
        return at == null ? "" : at.toString();
    }

    /** A line of a CSV file, with its end. */
    static void line(List<String> cells, Writer out) throws IOException {
        out.write(cells.stream().map(Cells::quoted).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    private static String quoted(String value) {
        return "\"" + harmless(value).replace("\"", "\"\"") + "\"";
    }

    /** A line for the clipboard, without its end: tabs between cells. */
    static String tabbed(List<String> cells) {
        return cells.stream()
                .map(value -> harmless(value).replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"));
    }

    /** Held down by an apostrophe where a spreadsheet would compute it. */
    private static String harmless(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }
}
