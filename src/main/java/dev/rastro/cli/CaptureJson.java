package dev.rastro.cli;

import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.store.Exchange;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.NsuState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What capture says, in the JSON shapes of docs/cli.md. */
final class CaptureJson {
    private CaptureJson() {}

    static Map<String, @Nullable Object> company(Company company) {
        return Json.object(
                "taxpayer", company.taxpayer(),
                "name", company.name(),
                "uf", company.uf(),
                "environment", company.environment().name(),
                "services", company.services().stream().sorted().map(Enum::name).toList(),
                "certificate", company.certificate());
    }

    static Map<String, @Nullable Object> result(SyncResult result) {
        Map<String, @Nullable Object> shape =
                Json.object("stream", result.stream().toString());
        shape.putAll(
                switch (result) {
                    case SyncResult.Read read ->
                        Json.object(
                                "result", "read",
                                "pages", read.pages(),
                                "items", read.items(),
                                "repaired", read.repaired(),
                                "until", read.next().until(),
                                "reason", read.next().reason().name());
                    case SyncResult.NotNow wait ->
                        Json.object(
                                "result",
                                "waiting",
                                "until",
                                wait.until(),
                                "reason",
                                wait.reason().name());
                    case SyncResult.Failed failed ->
                        Json.object(
                                "result", "failed",
                                "until", failed.retryAt(),
                                "reason", failed.failure().code(),
                                "detail", failed.detail());
                    case SyncResult.Refused refused ->
                        Json.object("result", "refused", "reason", refused.status(), "detail", refused.message());
                });
        return shape;
    }

    static Map<String, @Nullable Object> coverage(CoverageView view) {
        Verdict.Wait next = view.next();
        Exchange last = view.lastExchange();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (NsuState state : NsuState.values()) {
            counts.put(state.name(), view.count(state));
        }
        return Json.object(
                "stream", view.stream().toString(),
                "taxpayer", view.stream().taxpayer(),
                "service", view.stream().service().name(),
                "environment", view.stream().environment().name(),
                "complete", view.complete(),
                "activatedAt", view.activatedAt(),
                "coveredFrom", view.coveredFrom(),
                "coveredTo", view.coveredTo(),
                "cursor", view.cursor().value(),
                "greatest", view.greatest() == null ? null : view.greatest().value(),
                "counts", counts,
                "gaps",
                        view.gaps().stream()
                                .map(gap -> Json.object(
                                        "first", gap.first().value(),
                                        "last", gap.last().value(),
                                        "cause", gap.cause().name(),
                                        "foundAt", gap.foundAt()))
                                .toList(),
                "nextAt", next == null ? null : next.until(),
                "nextReason", next == null ? null : next.reason().name(),
                "lastStatus", last == null ? null : last.status(),
                "lastAt", last == null ? null : last.requestedAt());
    }

    static Map<String, @Nullable Object> manifestation(ManifestationRow row) {
        return Json.object(
                "id", row.id().toString(),
                "key", row.key().value(),
                "taxpayer", row.taxpayer(),
                "type", row.type(),
                "sequence", row.sequence(),
                "state", row.state().name(),
                "sendAfter", row.sendAfter(),
                "status", row.status(),
                "message", row.message(),
                "protocol", row.protocol());
    }
}
