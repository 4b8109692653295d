package dev.rastro.sefaz.absence;

import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.store.NsuRange;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What capture has not brought yet, and why; each told of the first company whose capture it holds for. */
final class CaptureRules {
    /** Days without a question after which the authority stops numbering for a taxpayer (NT 2014.002 v1.11). */
    private static final int INACTIVE_DAYS = 60;

    private CaptureRules() {}

    static List<AbsenceRule> all() {
        return List.of(
                CaptureRules::neverRead,
                CaptureRules::inactive,
                CaptureRules::beforeActivation,
                CaptureRules::gap,
                CaptureRules::behind,
                CaptureRules::notParty);
    }

    private static Optional<CoverageView> first(AbsenceQuestion question, Predicate<CoverageView> holds) {
        return question.streams().stream().filter(holds).findFirst();
    }

    private static Optional<Absence> neverRead(AbsenceQuestion question) {
        return first(question, view -> view.activatedAt() == null)
                .map(view -> Absence.of("NEVER_READ", view.stream().taxpayer()));
    }

    private static Optional<Absence> inactive(AbsenceQuestion question) {
        return first(question, view -> view.activatedAt() != null && view.inactivityDays() >= INACTIVE_DAYS)
                .map(view -> Absence.of("INACTIVE", view.stream().taxpayer(), view.inactivityDays()));
    }

    /** No NSU is made for what came before the first question (NT 2014.002 v1.11). */
    private static Optional<Absence> beforeActivation(AbsenceQuestion question) {
        Optional<LocalDate> lastDay = question.lastDay();
        return first(question, view -> {
                    OffsetDateTime activated = view.activatedAt();
                    return activated != null
                            && lastDay.filter(day -> day.isBefore(activated.toLocalDate()))
                                    .isPresent();
                })
                .map(view -> Absence.of("BEFORE_ACTIVATION", view.stream().taxpayer(), activation(view)));
    }

    private static Object activation(CoverageView view) {
        OffsetDateTime at = view.activatedAt();
        return at == null ? "" : at;
    }

    private static Optional<Absence> gap(AbsenceQuestion question) {
        return first(question, view -> !view.gaps().isEmpty()).map(view -> {
            NsuRange gap = view.gaps().getFirst();
            return Absence.of(
                    "GAP",
                    view.stream().taxpayer(),
                    gap.first().value(),
                    gap.last().value(),
                    gap.cause());
        });
    }

    private static Optional<Absence> behind(AbsenceQuestion question) {
        return first(question, CaptureRules::unread).map(view -> {
            Verdict.Wait next = view.next();
            Object when = next == null ? question.now() : next.until();
            return Absence.of("BEHIND", view.stream().taxpayer(), when);
        });
    }

    private static boolean unread(CoverageView view) {
        return view.activatedAt() != null
                && (view.coveredTo() == null
                        || (view.greatest() != null && view.cursor().compareTo(view.greatest()) < 0));
    }

    /** Nothing else is left: all that the authority offered to the companies is here. */
    private static Optional<Absence> notParty(AbsenceQuestion question) {
        return first(question, view -> view.coveredTo() != null).map(view -> {
            OffsetDateTime to = view.coveredTo();
            return Absence.of("NOT_PARTY", to == null ? question.now() : to);
        });
    }
}
