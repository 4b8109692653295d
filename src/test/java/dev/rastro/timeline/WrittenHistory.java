package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history written by hand (src/test/resources/dev/rastro/histories/README.md): facts, and what the official rules make of
 * them. Moments are in Brasília time.
 */
final class WrittenHistory {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "rastro", "histories");

    final String name;
    final DfeFamily family;
    final AccessKey key;
    final List<DomainEvent> facts = new ArrayList<>();
    final Map<String, String> expected = new HashMap<>();
    final List<String> rows = new ArrayList<>();
    final List<String> possible = new ArrayList<>();
    private @Nullable OffsetDateTime now;

    private WrittenHistory(String name, List<String> lines) {
        this.name = name;
        DfeFamily found = DfeFamily.UNKNOWN;
        for (String line : lines) {
            if (line.startsWith("family ")) {
                found = DfeFamily.valueOf(line.substring(7).strip());
            }
        }
        family = found;
        key = GeneratedHistories.key(family);
        lines.forEach(this::read);
    }

    static List<WrittenHistory> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<WrittenHistory> result = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                result.add(new WrittenHistory(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return result;
        }
    }

    static OffsetDateTime moment(String text) {
        return LocalDateTime.parse(text).atOffset(ZoneOffset.ofHours(-3));
    }

    OffsetDateTime now() {
        return Objects.requireNonNull(now, name);
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        switch (word) {
            case "family" -> {}
            case "document" -> facts.add(document(values(rest)));
            case "protocol" -> facts.add(new DomainEvent.ProtocolCaptured(key, protocol(values(rest)), "p" + rest));
            case "summary" -> facts.add(summary(values(rest)));
            case "event" -> facts.add(event(rest.substring(0, 6), values(rest.substring(6))));
            case "row" -> rows.add(rest);
            case "now" -> now = moment(rest);
            case "possible" -> possible.add(rest);
            default -> expected.put(word, rest);
        }
    }

    /** Pairs name=value; the last may hold spaces. */
    private static Map<String, String> values(String text) {
        Map<String, String> result = new HashMap<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int equals = rest.indexOf('=');
            String name = rest.substring(0, equals);
            int end = name.equals("text") ? rest.length() : (rest + " ").indexOf(' ', equals);
            result.put(name, rest.substring(equals + 1, end));
            rest = rest.substring(Math.min(end, rest.length())).strip();
        }
        return result;
    }

    private DomainEvent document(Map<String, String> values) {
        Protocol protocol = values.containsKey("status") ? protocol(values) : null;
        return Samples.captured(
                Samples.header(key, family, protocol, values.getOrDefault("digest", "digest")),
                values.getOrDefault("content", "doc"));
    }

    private static Protocol protocol(Map<String, String> values) {
        String status = values.getOrDefault("status", "100");
        return new Protocol(
                status,
                "Motivo " + status,
                values.getOrDefault("prot", "135260000000001"),
                values.containsKey("at") ? moment(values.getOrDefault("at", "")) : null,
                "digest");
    }

    private DomainEvent summary(Map<String, String> values) {
        return new DomainEvent.SummaryCaptured(
                new DocumentSummary(
                        key,
                        new Party(Samples.ISSUER, "Moinho Sul Ltda", null, null),
                        Samples.ISSUED,
                        new BigDecimal("880.00"),
                        "1",
                        values.getOrDefault("situation", "1"),
                        "135260000000001",
                        moment(values.getOrDefault("at", "2026-07-10T10:01")),
                        "digest",
                        Environment.PRODUCTION),
                "summary" + values.get("situation"));
    }

    private DomainEvent event(String type, Map<String, String> values) {
        var builder = Samples.event(key, family, type)
                .sequence(Integer.parseInt(values.getOrDefault("seq", "1")))
                .moment(moment(values.getOrDefault("at", "")))
                .status(
                        family == DfeFamily.NFSE || family == DfeFamily.CFE
                                ? values.get("status")
                                : values.getOrDefault("status", "135"))
                .author(values.getOrDefault("by", Samples.ISSUER))
                .target(values.get("targetType"), values.get("target"));
        if (values.containsKey("prot")) {
            builder.protocol(values.get("prot"));
        }
        if (values.containsKey("text")) {
            builder.text(values.get("text"));
        }
        if ("HOMOLOGATION".equals(values.get("environment"))) {
            builder.test();
        }
        return builder.form(EventForm.valueOf(values.getOrDefault("form", "REGISTERED")))
                .build();
    }

    @Override
    public String toString() {
        return name;
    }
}
