package dev.rastro.timeline;

import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What contradicts or endangers the situation shown. Pure. */
final class AlertRules {
    private static final Set<Situation> CANCELLED =
            Collections.unmodifiableSet(EnumSet.of(Situation.CANCELLED, Situation.CANCELLED_BY_REPLACEMENT));

    private AlertRules() {}

    static NavigableSet<String> of(Folded folded) {
        NavigableSet<String> alerts = new TreeSet<>();
        Versions versions = folded.versions;
        add(alerts, versions.contradict(), Alerts.VERSION_CONFLICT);
        add(alerts, versions.familiesDiffer(), Alerts.FAMILY_CONFLICT);
        add(alerts, versions.digestMismatch(folded.authorizations.digests()), Alerts.PROTOCOL_DIGEST_MISMATCH);
        add(alerts, folded.authorizations.contradict(), Alerts.PROTOCOL_CONFLICT);
        add(alerts, folded.rule.conflict(), Alerts.TERMINAL_CONFLICT);
        add(alerts, versions.environmentsDiffer() || !folded.foreign.isEmpty(), Alerts.ENVIRONMENT_MIXED);
        add(alerts, folded.verdicts.anyPending(), Alerts.REVERSAL_PENDING);
        add(
                alerts,
                CANCELLED.contains(folded.rule.situation())
                        && folded.verdicts.manifestation() == Manifestation.CONFIRMED,
                Alerts.CANCELLED_AFTER_CONFIRMATION);
        folded.verdicts.standing().stream()
                .filter(folded::effective)
                .map(event -> event.type() == null ? null : event.type().alert())
                .filter(Objects::nonNull)
                .forEach(alerts::add);
        return alerts;
    }

    private static void add(Set<String> alerts, boolean found, String code) {
        if (found) {
            alerts.add(code);
        }
    }
}
