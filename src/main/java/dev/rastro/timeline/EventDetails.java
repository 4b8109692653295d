package dev.rastro.timeline;

import com.google.common.base.Splitter;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.EventDetail;
import dev.rastro.dfe.xml.EventRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How what events tell of themselves is put into words, from {@code event-details.tsv}. Immutable. */
public final class EventDetails {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String ANY = "*";

    private final List<Rule> rules;

    private enum Form {
        TEXT,
        MOMENT,
        DAY
    }

    private record Rule(List<String> events, String field, String label, Form form, Map<String, String> codes) {
        boolean fits(String type, String name) {
            return field.equals(name) && (events.contains(ANY) || events.contains(type));
        }
    }

    private EventDetails(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads the table. */
    public static EventDetails load() {
        return new EventDetails(TsvTable.load(EventDetails.class, "event-details.tsv").rows().stream()
                .map(EventDetails::read)
                .toList());
    }

    private static Rule read(TsvTable.Row row) {
        return new Rule(
                row.list("events"),
                row.text("field"),
                row.text("label"),
                Form.valueOf(row.text("form").toUpperCase(Locale.ROOT)),
                row.find("codes")
                        .map(codes ->
                                Splitter.on(';').withKeyValueSeparator('=').split(codes))
                        .orElse(Map.of()));
    }

    /** What an event tells, ready to show, in the order of the XML. */
    List<String> words(EventRecord event) {
        return event.details().stream()
                .flatMap(detail -> words(event.type(), detail).stream())
                .distinct()
                .toList();
    }

    private Optional<String> words(String type, EventDetail detail) {
        return rules.stream()
                .filter(rule -> rule.fits(type, detail.name()))
                .findFirst()
                .map(rule -> rule.label() + " " + value(rule, detail.value()));
    }

    private static String value(Rule rule, String value) {
        try {
            return switch (rule.form()) {
                case TEXT -> rule.codes().getOrDefault(value, value);
                case MOMENT -> MOMENT.format(OffsetDateTime.parse(value));
                case DAY -> DAY.format(LocalDate.parse(value));
            };
        } catch (DateTimeParseException e) {
            // A date nobody can read is shown as it was written.
            return value;
        }
    }
}
