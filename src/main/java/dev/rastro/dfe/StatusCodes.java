package dev.rastro.dfe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the authorities' codes prove: cStat of a document's protocol, cStat of an event's answer, cSitNFe of a summary.
 * From {@code document-status.tsv}, {@code event-status.tsv} and {@code summary-situation.tsv}. Immutable, safe for use by
 * several threads.
 */
public final class StatusCodes {
    private final List<Range> documents;
    private final List<Registration> registrations;
    private final Map<String, Situation> summaries;

    private StatusCodes(List<Range> documents, List<Registration> registrations, Map<String, Situation> summaries) {
        this.documents = List.copyOf(documents);
        this.registrations = List.copyOf(registrations);
        this.summaries = Map.copyOf(summaries);
    }

    /** Reads the tables. */
    public static StatusCodes load() {
        return new StatusCodes(
                TsvTable.load(StatusCodes.class, "document-status.tsv").rows().stream()
                        .map(Range::read)
                        .toList(),
                TsvTable.load(StatusCodes.class, "event-status.tsv").rows().stream()
                        .map(row -> new Registration(
                                row.list("families"), row.find("cStat").orElse(null)))
                        .toList(),
                TsvTable.load(StatusCodes.class, "summary-situation.tsv").rows().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.text("code"), row -> Situation.valueOf(row.text("situation")))));
    }

    /** The base situation that a protocol's cStat proves; empty for codes that say nothing about the document. */
    public Optional<Situation> ofProtocol(DfeFamily family, String cStat) {
        return find(family, cStat).map(Range::situation);
    }

    /** What a protocol's cStat means, in Portuguese, for answers that do not say it themselves. */
    public Optional<String> meaning(DfeFamily family, String cStat) {
        return find(family, cStat).map(Range::meaning);
    }

    private Optional<Range> find(DfeFamily family, String cStat) {
        if (!cStat.matches("[0-9]{3,4}")) {
            return Optional.empty();
        }
        int code = Integer.parseInt(cStat);
        return find(family.name(), code).or(() -> find("*", code));
    }

    private Optional<Range> find(String family, int code) {
        return documents.stream()
                .filter(range -> range.families.contains(family) && range.from <= code && code <= range.to)
                .min((a, b) -> Integer.compare(a.to - a.from, b.to - b.from));
    }

    /**
     * Whether a cStat in an event's answer proves that the event is registered. An absent one does in the families whose
     * registrations carry no code.
     */
    public boolean provesRegistration(DfeFamily family, @Nullable String cStat) {
        return registrations.stream()
                .filter(row -> row.families.contains("*") || row.families.contains(family.name()))
                .anyMatch(row -> Objects.equals(row.cStat, cStat));
    }

    /** The situation that cSitNFe of a summary tells. */
    public Optional<Situation> ofSummary(String code) {
        return Optional.ofNullable(summaries.get(code));
    }

    private record Registration(
            List<String> families, @Nullable String cStat) {}

    private record Range(List<String> families, int from, int to, Situation situation, String meaning) {
        static Range read(TsvTable.Row row) {
            return new Range(
                    row.list("families"),
                    Integer.parseInt(row.text("from")),
                    Integer.parseInt(row.text("to")),
                    Situation.valueOf(row.text("situation")),
                    row.text("meaning"));
        }
    }
}
