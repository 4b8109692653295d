package dev.rastro.desktop.capture;

import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.sync.AuthoriserStatus;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.Exchange;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the state of capture is called in words. */
final class CaptureWording {
    private static final int GAPS_NAMED = 3;

    private final Wording wording;
    private final ReasonText reasons;
    private final FailureText failures;

    CaptureWording(Wording wording) {
        this.wording = wording;
        this.reasons = new ReasonText(wording.messages().language().locale());
        this.failures = new FailureText(wording.messages().language().locale());
    }

    /** Whose stream it is: the number first, for head office and branches share their name. */
    String company(CaptureRow row) {
        return wording.formats().partyId(row.coverage().stream().taxpayer()) + "  " + row.company();
    }

    String service(CaptureRow row) {
        return wording.text("service." + row.coverage().stream().service());
    }

    /** How many documents, summaries and events came. */
    String kept(CaptureRow row) {
        return wording.formats()
                .count(Stream.of(NsuState.DOCUMENT, NsuState.SUMMARY, NsuState.EVENT)
                        .mapToLong(row.coverage()::count)
                        .sum());
    }

    /** When the authority was last asked, and its answer. */
    String last(CaptureRow row) {
        Exchange last = row.coverage().lastExchange();
        return last == null
                ? ""
                : wording.formats().ours(last.requestedAt()) + "  "
                        + (last.status() == null ? String.valueOf(last.failure()) : last.status());
    }

    /** When and why the next question waits, and for how long after {@code now}. */
    String next(CaptureRow row, OffsetDateTime now) {
        var wait = row.coverage().next();
        return wait == null
                ? wording.text("capture.next.now")
                : due(wait.until(), now) + "  " + reasons.of(wait.reason());
    }

    private String due(OffsetDateTime at, OffsetDateTime now) {
        String remaining = wording.formats().remaining(Duration.between(now, at));
        return wording.formats().ours(at) + (remaining.isEmpty() ? "" : " (" + remaining + ")");
    }

    /** What is proven, in words. */
    String coverage(CaptureRow row) {
        var view = row.coverage();
        return view.coveredTo() == null
                ? wording.text("capture.coverage.none")
                : wording.text(
                        view.gaps().isEmpty() ? "capture.coverage.whole" : "capture.coverage.gaps",
                        wording.formats().day(view.coveredFrom()),
                        wording.formats().day(view.coveredTo()),
                        view.gaps().stream().mapToLong(gap -> gap.size()).sum());
    }

    /** Everything about a stream that the columns have no room for. */
    String explained(CaptureRow row, OffsetDateTime now) {
        List<String> lines = new ArrayList<>();
        lines.add(company(row) + " · " + service(row) + ": " + coverage(row) + ". " + next(row, now));
        lines.add(wording.text("capture.singles", row.singlesLeft()));
        for (NsuRange gap : row.coverage().gaps().stream().limit(GAPS_NAMED).toList()) {
            lines.add(wording.text(
                    "capture.gap",
                    wording.formats().count(gap.first().value()),
                    wording.formats().count(gap.last().value()),
                    reasons.of(gap.cause())));
        }
        if (row.coverage().inactivityWarning()) {
            lines.add(wording.text("capture.inactive", row.coverage().inactivityDays()));
        }
        return String.join("\n", lines);
    }

    String summary(List<CaptureRow> rows, List<AuthoriserStatus> authorisers, OffsetDateTime at) {
        if (rows.isEmpty()) {
            return "";
        }
        String paused = authorisers.stream()
                .filter(each -> !each.working())
                .map(each -> each.family().label() + " " + each.authoriser() + " (" + each.status() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        String health;
        if (authorisers.isEmpty()) {
            health = wording.text("capture.sefaz.unasked");
        } else {
            health = paused.isEmpty()
                    ? wording.text("capture.sefaz.normal")
                    : wording.text("capture.sefaz.paused", paused);
        }
        Optional<OffsetDateTime> next = rows.stream()
                .map(row -> row.coverage().next())
                .filter(Objects::nonNull)
                .map(wait -> wait.until())
                .min(Comparator.naturalOrder());
        boolean now = rows.stream().anyMatch(row -> row.coverage().next() == null);
        return health + "   "
                + (now || next.isEmpty()
                        ? wording.text("capture.next.now")
                        : wording.text("capture.summary.next", due(next.get(), at)));
    }

    String result(SyncResult outcome) {
        String name = wording.formats().partyId(outcome.stream().taxpayer()) + " "
                + wording.text("service." + outcome.stream().service());
        String what = switch (outcome) {
            case SyncResult.Read read ->
                wording.text("capture.result.read", read.pages(), read.items(), read.repaired());
            case SyncResult.NotNow wait ->
                wording.text("capture.result.wait", wording.formats().ours(wait.until()), reasons.of(wait.reason()));
            case SyncResult.Failed problem ->
                failures.message(problem.failure()) + " " + failures.nextStep(problem.failure()) + " ("
                        + problem.failure().code() + ")";
            case SyncResult.Refused refused ->
                wording.text("capture.result.refused", refused.status(), refused.message());
        };
        return name + ": " + what;
    }
}
