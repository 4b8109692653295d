package dev.rastro.sefaz.absence;

import static dev.rastro.sefaz.absence.KeyRules.when;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Environment;
import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.Optional;

/** What is here of the document. */
final class LocalRules {
    private LocalRules() {}

    /** Each tells that something of it is here. */
    static List<AbsenceRule> here() {
        return List.of(LocalRules::summary, LocalRules::eventsOnly, LocalRules::homologation, LocalRules::whole);
    }

    static Optional<Absence> quarantined(AbsenceQuestion question) {
        return question.quarantined().stream()
                .findFirst()
                .map(entry -> Absence.of("QUARANTINED", entry.path(), entry.reason(), entry.code()));
    }

    private static Optional<Absence> summary(AbsenceQuestion question) {
        return only(question, Completeness.SUMMARY, "HERE_SUMMARY");
    }

    private static Optional<Absence> eventsOnly(AbsenceQuestion question) {
        return only(question, Completeness.EVENTS_ONLY, "HERE_EVENTS_ONLY");
    }

    private static Optional<Absence> only(AbsenceQuestion question, Completeness completeness, String code) {
        DocumentRow row = question.row();
        return when(row != null && row.completeness() == completeness, Absence.of(code));
    }

    private static Optional<Absence> homologation(AbsenceQuestion question) {
        DocumentRow row = question.row();
        return when(row != null && row.environment() == Environment.HOMOLOGATION, Absence.of("HERE_HOMOLOGATION"));
    }

    private static Optional<Absence> whole(AbsenceQuestion question) {
        DocumentRow row = question.row();
        return row == null || row.completeness() != Completeness.FULL
                ? Optional.empty()
                : Optional.of(Absence.of(
                        "HERE",
                        row.issuerName() == null ? question.parts().issuerId() : row.issuerName(),
                        row.recipientName() == null ? "?" : row.recipientName()));
    }
}
