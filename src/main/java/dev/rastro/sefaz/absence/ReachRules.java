package dev.rastro.sefaz.absence;

import static dev.rastro.sefaz.absence.KeyRules.when;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.sefaz.company.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What no capture can bring, or none that is set up here. */
final class ReachRules {
    /** The national environment hands out what it received in the last three months (NT 2014.002; 632). */
    private static final int KEPT_DAYS = 90;

    private final Predicate<Company> withCertificate;

    /** @param withCertificate whether a company can identify itself */
    ReachRules(Predicate<Company> withCertificate) {
        this.withCertificate = withCertificate;
    }

    List<AbsenceRule> all() {
        return List.of(
                ReachRules::noDistribution,
                ReachRules::ownIssue,
                ReachRules::refused,
                ReachRules::noCompany,
                ReachRules::switchedOff,
                this::noCertificate,
                ReachRules::tooOld);
    }

    private static Optional<Absence> noDistribution(AbsenceQuestion question) {
        return when(
                question.service() == null,
                Absence.of("NO_DISTRIBUTION", question.family().label()));
    }

    /** The issuer of an NF-e never gets it by distribution (NT 2014.002, table of interested parties). */
    private static Optional<Absence> ownIssue(AbsenceQuestion question) {
        return question.companies().stream()
                .filter(company -> question.family() == DfeFamily.NFE
                        && company.taxpayer().equals(question.parts().issuerId()))
                .findFirst()
                .map(company -> Absence.of("OWN_ISSUE", company.name()));
    }

    private static Optional<Absence> refused(AbsenceQuestion question) {
        return question.refused().stream()
                .findFirst()
                .map(refusal -> Absence.of("REFUSED_" + refusal.status(), refusal.at(), refusal.taxpayer()));
    }

    private static Optional<Absence> noCompany(AbsenceQuestion question) {
        return when(question.companies().isEmpty(), Absence.of("NO_COMPANY"));
    }

    private static Optional<Absence> switchedOff(AbsenceQuestion question) {
        return question.companies().isEmpty()
                        || question.service() == null
                        || !question.capturing().isEmpty()
                ? Optional.empty()
                : Optional.of(Absence.of("SWITCHED_OFF", question.family().label()));
    }

    private Optional<Absence> noCertificate(AbsenceQuestion question) {
        return question.capturing().stream()
                .filter(withCertificate.negate())
                .findFirst()
                .map(company -> Absence.of("NO_CERTIFICATE", company.name()));
    }

    private static Optional<Absence> tooOld(AbsenceQuestion question) {
        LocalDate oldest = question.now().toLocalDate().minusDays(KEPT_DAYS);
        return question.lastDay()
                .filter(last -> question.service() != null && last.isBefore(oldest))
                .map(last -> Absence.of("TOO_OLD", KEPT_DAYS));
    }
}
