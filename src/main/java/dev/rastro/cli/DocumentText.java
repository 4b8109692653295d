package dev.rastro.cli;

import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.Prospect;
import dev.rastro.timeline.TimelineRow;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Documents and timelines as lines for people. */
final class DocumentText {
    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");

    private DocumentText() {}

    static String line(DocumentRow row) {
        BigDecimal total = row.total();
        return String.format(
                BRAZIL,
                "%-50s %-6s %9s %10s %16s  %-24s %s",
                row.key(),
                row.family().label(),
                text(row.number()),
                day(row.issuedAt()),
                total == null ? "" : String.format(BRAZIL, "%,.2f", total),
                row.situation().code(),
                text(row.issuerName()));
    }

    static String line(TimelineRow row) {
        OffsetDateTime at = row.at();
        return String.format(
                "%-26s %s %s%s",
                at == null ? "(sem data)" : MOMENT.format(at),
                row.effective() ? "●" : "○",
                row.text(),
                row.protocol() == null ? "" : "  prot. " + row.protocol());
    }

    /** The situations a document came through, and what can still happen to it. */
    static List<String> lifeCycle(LifeCourse course) {
        List<String> lines = new ArrayList<>();
        course.path().forEach(step -> {
            OffsetDateTime at = step.at();
            lines.add(String.format(
                    "%-26s → %s",
                    at == null ? "(sem data)" : MOMENT.format(at), step.state().code()));
        });
        course.prospects().forEach(each -> lines.add("possível: " + prospect(each)));
        return lines;
    }

    private static String prospect(Prospect each) {
        StringBuilder text = new StringBuilder(each.description())
                .append(" (")
                .append(each.by())
                .append(')');
        OffsetDateTime until = each.until();
        if (until != null) {
            text.append(each.over() ? ", prazo encerrado em " : ", até ").append(MOMENT.format(until));
        }
        if (each.late()) {
            text.append(", extemporâneo");
        }
        if (!each.confirmed()) {
            text.append(", prazo não confirmado");
        }
        if (each.blockedBy() != null) {
            text.append(", impedido: ").append(each.blockedBy());
        }
        return text.toString();
    }

    /** A moment as operators read it. */
    static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    private static String day(@Nullable OffsetDateTime at) {
        return at == null ? "" : DAY.format(at);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
