package dev.rastro.bench;

import dev.rastro.log.Actor;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.OriginalStore;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Any number of documents with texts of a vocabulary of some thousand words, computed from their number: originals of which
 * only what a search reads is there, made when they are asked for.
 */
final class ManyDocuments implements OriginalStore {
    private static final String[] SYLLABLES = {
        "ba", "ca", "do", "fa", "ga", "la", "mo", "ni", "pa", "ra", "so", "ta", "ve", "xi", "zu", "bre", "tri", "plo"
    };

    private final int documents;

    /** @param documents how many there are */
    ManyDocuments(int documents) {
        this.documents = documents;
    }

    /** The lines of documents from one number up to before another. */
    List<DocumentRow> rows(int from, int to) {
        List<DocumentRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            // Each from its own number: the same lines can be made again.
            SplittableRandom own = new SplittableRandom(31L * i + 1);
            rows.add(ListBench.row(i, documents, own, String.format(Locale.ROOT, "%064x", i)));
        }
        return rows;
    }

    @Override
    public Optional<byte[]> read(String sha256) {
        SplittableRandom own = new SplittableRandom(Long.parseLong(sha256.substring(48), 16));
        StringBuilder xml = new StringBuilder("<NFe>");
        for (int item = own.nextInt(1, 5); item > 0; item--) {
            xml.append("<det><prod><xProd>").append(words(own, 4)).append("</xProd>");
            xml.append("<NCM>").append(1000_0000 + 10 * own.nextInt(900_000)).append("</NCM>");
            xml.append("<CFOP>").append(1101 + own.nextInt(60)).append("</CFOP>");
            xml.append("<cEAN>")
                    .append(7_890_000_000_000L + own.nextInt(50_000))
                    .append("</cEAN></prod></det>");
        }
        xml.append("<infCpl>").append(words(own, 25)).append("</infCpl></NFe>");
        return Optional.of(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Some words are in most documents, most words in few, as in any language. */
    private static String words(SplittableRandom own, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int rank = (int) (8000 * Math.pow(own.nextDouble(), 3));
            words.add(word(rank));
        }
        return String.join(" ", words);
    }

    /** The word of a rank in the vocabulary. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    /** What a projection is handed when the documents come in. */
    static List<Recorded> arrivals(List<DocumentRow> rows) {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-26T08:00:00-03:00");
        return rows.stream()
                .map(row -> Recorded.decodedOnDemand(
                        new Envelope(
                                new UUID(0, 0),
                                row.key(),
                                1,
                                "DocumentCaptured",
                                "",
                                now,
                                now,
                                "",
                                "",
                                null,
                                new Actor(Actor.Kind.OPERATOR, "bench"),
                                Proof.of("bench")),
                        () -> {
                            throw new IllegalStateException("The search reads lines and originals, not events");
                        }))
                .toList();
    }
}
