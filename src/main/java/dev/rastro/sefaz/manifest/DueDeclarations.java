package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The NF-e that still want a declaration of one of our companies, by deadline. */
final class DueDeclarations {
    private static final int PAGE = 200;

    private final ManifestTools tools;
    private final Duration awareness;
    private final Duration conclusive;

    DueDeclarations(ManifestTools tools, DeclarationRules rules) {
        this.tools = tools;
        this.awareness = Objects.requireNonNull(rules.of("210210").term());
        this.conclusive = Objects.requireNonNull(rules.of("210200").term());
    }

    List<DueManifestation> due(int limit) {
        OffsetDateTime now = tools.now();
        Declarants ours = Declarants.of(tools.companies());
        DocumentFilter filter = DocumentFilter.all()
                .withFamilies(EnumSet.of(DfeFamily.NFE))
                .withSituations(EnumSet.of(Situation.AUTHORIZED))
                .withPeriod(now.minus(conclusive).toLocalDate(), null);
        List<DueManifestation> found = new ArrayList<>();
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage page = tools.catalog().page(filter, DocumentSort.ISSUED_AT, false, cursor, PAGE);
            found.addAll(due(page.rows(), ours, now));
            cursor = page.next();
        } while (cursor != null && found.size() < limit);
        return found.stream()
                .sorted(Comparator.comparing(DueManifestation::finalUntil))
                .limit(limit)
                .toList();
    }

    private List<DueManifestation> due(List<DocumentRow> rows, Declarants ours, OffsetDateTime now) {
        List<DocumentRow> open = rows.stream()
                .filter(row -> row.manifestation() == Manifestation.NONE || row.manifestation() == Manifestation.AWARE)
                .toList();
        Map<AccessKey, List<Recorded>> logs =
                tools.log().readByKeys(open.stream().map(DocumentRow::key).toList());
        return open.stream()
                .map(row -> due(row, logs.getOrDefault(row.key(), List.of()), ours, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DueManifestation> due(DocumentRow row, List<Recorded> log, Declarants ours, OffsetDateTime now) {
        if (log.isEmpty()) {
            return Optional.empty();
        }
        History history = History.of(row.key(), log, tools.fold(), tools.statuses(), List.of());
        OffsetDateTime from = history.authorisedAt();
        Optional<String> taxpayer = ours.find(row, log);
        if (from == null || taxpayer.isEmpty() || now.isAfter(from.plus(conclusive))) {
            return Optional.empty();
        }
        return Optional.of(new DueManifestation(
                row, taxpayer.get(), row.manifestation(), awarenessUntil(row, from, now), from.plus(conclusive)));
    }

    private @Nullable OffsetDateTime awarenessUntil(DocumentRow row, OffsetDateTime from, OffsetDateTime now) {
        OffsetDateTime until = from.plus(awareness);
        return row.manifestation() == Manifestation.NONE && now.isBefore(until) ? until : null;
    }
}
