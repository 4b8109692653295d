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
 * What has to be said across the sheets of a document of each family in each situation: {@code watermarks.tsv}. Immutable,
 * safe for use by several threads.
 */
public final class PrintSituations {
    private static final String HOMOLOGATION = "HOMOLOGATION";

    private final List<Word> words;
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

    private PrintSituations(List<Word> words, StatusCodes codes, Models models) {
        this.words = List.copyOf(words);
        this.codes = codes;
        this.models = models;
    }

    /** Reads the table. */
    public static PrintSituations load() {
        return new PrintSituations(
                TsvTable.load(PrintSituations.class, "watermarks.tsv").rows().stream()
                        .map(row -> new Word(
                                row.list("families"),
                                row.text("fact"),
                                row.find("word").orElse(null)))
                        .toList(),
                StatusCodes.load(),
                Models.load());
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
        return of(header.family(), situation, emission(header.key()), homologation, 0, null);
    }

    /** tpEmis, which the key holds; empty where it does not. */
    private String emission(AccessKey key) {
        return keys.parts(key).emissionType().orElse("");
    }

    /** As an event's file alone tells it: its document's situation is not known, and no word of it belongs there. */
    public PrintSituation of(EventRecord event) {
        return of(event.family(), Situation.AUTHORIZED, event.environment() == Environment.HOMOLOGATION, 0, null);
    }

    private Situation withoutProtocol(DfeFamily family) {
        return models.byFamily(family)
                        .filter(model -> model.authorizedBySignature())
                        .isPresent()
                ? Situation.AUTHORIZED
                : Situation.WITHOUT_PROTOCOL;
    }

    /** With the words that the table has for it. */
    public PrintSituation of(
            DfeFamily family,
            Situation situation,
            boolean homologation,
            int corrections,
            @Nullable OffsetDateTime asOf) {
        return of(family, situation, "", homologation, corrections, asOf);
    }

    private PrintSituation of(
            DfeFamily family,
            Situation situation,
            String emission,
            boolean homologation,
            int corrections,
            @Nullable OffsetDateTime asOf) {
        Set<String> said = new LinkedHashSet<>();
        Stream.of(situation.name(), homologation ? HOMOLOGATION : "")
                .flatMap(fact -> word(family, fact, emission).stream())
                .forEach(said::add);
        return new PrintSituation(situation, homologation, corrections, List.copyOf(said), asOf);
    }

    /** The row for the way of issue counts first, then the family's own, then the one for all. */
    private Optional<String> word(DfeFamily family, String fact, String emission) {
        return row(family.name(), fact + "." + emission)
                .or(() -> row(family.name(), fact))
                .or(() -> row("*", fact))
                .flatMap(row -> Optional.ofNullable(row.text()));
    }

    private Optional<Word> row(String family, String fact) {
        return words.stream()
                .filter(word -> word.fact().equals(fact) && word.families().contains(family))
                .findFirst();
    }
}
