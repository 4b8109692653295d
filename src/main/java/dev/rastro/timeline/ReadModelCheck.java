package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.IntegrityCheck.Finding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folds every document anew and compares with the document list. */
public final class ReadModelCheck {
    private static final int PAGE = 500;

    private final EventLog log;
    private final TimelineFold fold;
    private final DocumentCatalog catalog;

    public ReadModelCheck(EventLog log, TimelineFold fold, DocumentCatalog catalog) {
        this.log = log;
        this.fold = fold;
        this.catalog = catalog;
    }

    /** Returns how many documents the log knows; differences go to {@code problems}. */
    public long documents(Consumer<Finding> problems) {
        Set<AccessKey> seen = new HashSet<>();
        List<Recorded> events = log.readAfter(0, PAGE);
        while (!events.isEmpty()) {
            Set<AccessKey> fresh = new HashSet<>();
            for (Recorded each : events) {
                AccessKey key = each.envelope().key();
                if (key != null && seen.add(key)) {
                    fresh.add(key);
                }
            }
            log.readByKeys(fresh).forEach((key, facts) -> compare(key, facts, problems));
            events = log.readAfter(events.getLast().envelope().position(), PAGE);
        }
        long listed = catalog.totals(DocumentFilter.all()).count();
        if (listed != seen.size()) {
            problems.accept(new Finding("READ_MODEL_DIFFERS", listed + " / " + seen.size()));
        }
        return seen.size();
    }

    private void compare(AccessKey key, List<Recorded> facts, Consumer<Finding> problems) {
        DocumentRow expected = fold.fold(key, facts).document();
        boolean same = catalog.find(key).filter(found -> agree(expected, found)).isPresent();
        if (!same) {
            problems.accept(new Finding("READ_MODEL_DIFFERS", key.value()));
        }
    }

    private static boolean agree(DocumentRow expected, DocumentRow found) {
        return expected.family() == found.family()
                && expected.situation() == found.situation()
                && expected.completeness() == found.completeness()
                && expected.environment() == found.environment()
                && expected.manifestation() == found.manifestation()
                && expected.corrections() == found.corrections()
                && expected.alert() == found.alert()
                && Objects.equals(expected.content(), found.content())
                && Objects.equals(expected.issuedAt(), found.issuedAt())
                && sameAmount(expected.total(), found.total());
    }

    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return (one == null || other == null) ? one == null && other == null : one.compareTo(other) == 0;
    }
}
