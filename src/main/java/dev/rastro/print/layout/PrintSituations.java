package dev.rastro.print.layout;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.KeyLayouts;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said of a document of each family in each situation: across its sheets ({@code watermarks.tsv}), of testing
 * and corrections ({@code notices.tsv}), of the way it was issued ({@code contingency.tsv}). Immutable, safe for use by
 * several threads.
 */
public final class PrintSituations {
    private static final String HOMOLOGATION = "HOMOLOGATION";
    private static final String CORRECTED = "CORRECTED";

    private final List<Word> words;
    private final List<Word> sentences;
    private final List<Way> ways;
    private final StatusCodes codes;
    private final Models models;
    private final KeyLayouts keys = KeyLayouts.load();

    /**
     * One row.
     *
     * @param text {@code null} where a family says nothing although others do
     */
    private record Word(
            List<String> families, String fact, @Nullable String text) {}

    private record Way(List<String> families, String emission, Contingency contingency) {}

    private PrintSituations(List<Word> words, List<Word> sentences, List<Way> ways, StatusCodes codes, Models models) {
        this.words = List.copyOf(words);
        this.sentences = List.copyOf(sentences);
        this.ways = List.copyOf(ways);
        this.codes = codes;
        this.models = models;
    }

    /** Reads the tables. */
    public static PrintSituations load() {
        return new PrintSituations(
                words("watermarks.tsv", "word"),
                words("notices.tsv", "sentence"),
                TsvTable.load(PrintSituations.class, "contingency.tsv").rows().stream()
                        .map(PrintSituations::way)
                        .toList(),
                StatusCodes.load(),
                Models.load());
    }

    private static List<Word> words(String table, String column) {
        return TsvTable.load(PrintSituations.class, table).rows().stream()
                .map(row -> new Word(
                        row.list("families"), row.text("fact"), row.find(column).orElse(null)))
                .toList();
    }

    private static Way way(TsvTable.Row row) {
        return new Way(
                row.list("families"),
                row.text("tpEmis"),
                new Contingency(
                        row.text("goes").equals("yes"),
                        row.find("always").orElse(""),
                        row.find("pending").orElse(""),
                        row.find("authorised").orElse(""),
                        row.text("second").equals("yes")));
    }

    /** As the fold of all that is known gives it. */
    public PrintSituation of(DocumentRow row, @Nullable OffsetDateTime asOf) {
        boolean homologation = row.environment() == Environment.HOMOLOGATION;
        return of(row.family(), row.situation(), emission(row.key()), homologation, row.corrections(), asOf);
    }

    /** As the file alone tells it: for printing without a store. */
    public PrintSituation of(DocumentHeader header) {
        Protocol protocol = header.protocol();
        Situation situation = protocol == null
                ? withoutProtocol(header.family())
                : codes.ofProtocol(header.family(), protocol.status()).orElse(Situation.WITHOUT_PROTOCOL);
        boolean homologation = header.environment() == Environment.HOMOLOGATION;
        String emission = header.emissionType();
        return of(
                header.family(),
                situation,
                emission == null ? emission(header.key()) : emission,
                homologation,
                0,
                null);
    }

    /** tpEmis, which the key holds; empty where it does not. */
    private String emission(AccessKey key) {
        return keys.parts(key).emissionType().orElse("");
    }

    /** As an event's file alone tells it: its document's situation is not known, and no word of it belongs there. */
    public PrintSituation of(EventRecord event) {
        boolean homologation = event.environment() == Environment.HOMOLOGATION;
        return of(event.family(), Situation.AUTHORIZED, "", homologation, 0, null);
    }

    private Situation withoutProtocol(DfeFamily family) {
        return models.byFamily(family)
                        .filter(model -> model.authorizedBySignature())
                        .isPresent()
                ? Situation.AUTHORIZED
                : Situation.WITHOUT_PROTOCOL;
    }

    /** With the words that the tables have for it; {@code emission} is tpEmis, empty where there is none. */
    public PrintSituation of(
            DfeFamily family,
            Situation situation,
            String emission,
            boolean homologation,
            int corrections,
            @Nullable OffsetDateTime asOf) {
        Contingency contingency = contingency(family, emission);
        boolean goes = situation == Situation.WITHOUT_PROTOCOL && contingency.goes();
        Set<String> said = new LinkedHashSet<>();
        Stream.of(goes ? "" : situation.name(), homologation ? HOMOLOGATION : "")
                .flatMap(fact -> word(words, family, fact).stream())
                .forEach(said::add);
        SheetWords text = new SheetWords(
                List.copyOf(said),
                homologation ? word(sentences, family, HOMOLOGATION).orElse("") : "",
                corrections > 0 ? word(sentences, family, CORRECTED).orElse("") : "",
                contingency);
        return new PrintSituation(situation, homologation, corrections, text, asOf, null);
    }

    private Contingency contingency(DfeFamily family, String emission) {
        return ways.stream()
                .filter(way -> way.emission().equals(emission) && way.families().contains(family.name()))
                .findFirst()
                .map(Way::contingency)
                .orElse(Contingency.NONE);
    }

    /** The family's own row counts first, then the one for all. */
    private static Optional<String> word(List<Word> table, DfeFamily family, String fact) {
        return row(table, family.name(), fact)
                .or(() -> row(table, "*", fact))
                .flatMap(row -> Optional.ofNullable(row.text()));
    }

    private static Optional<Word> row(List<Word> table, String family, String fact) {
        return table.stream()
                .filter(word -> word.fact().equals(fact) && word.families().contains(family))
                .findFirst();
    }
}
