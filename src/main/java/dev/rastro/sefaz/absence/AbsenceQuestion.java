package dev.rastro.sefaz.absence;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.KeyParts;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.QuarantineEntry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known here about a key.
 *
 * @param row its line in the list, {@code null} without one
 * @param quarantined inputs in quarantine that name it
 * @param service the distribution service of its family, {@code null} where there is none
 * @param companies all registered companies
 * @param streams what is proven about the streams of that service
 * @param refused answers of the authority to earlier questions about this key, newest first
 */
record AbsenceQuestion(
        AccessKey key,
        KeyParts parts,
        DfeFamily family,
        @Nullable DocumentRow row,
        List<QuarantineEntry> quarantined,
        @Nullable DistributionService service,
        List<Company> companies,
        List<CoverageView> streams,
        List<Refusal> refused,
        OffsetDateTime now) {
    private static final int CENTURY = 2000;

    /** The authority refused to hand the document out. */
    record Refusal(String status, String taxpayer, OffsetDateTime at) {}

    AbsenceQuestion {
        quarantined = List.copyOf(quarantined);
        companies = List.copyOf(companies);
        streams = List.copyOf(streams);
        refused = List.copyOf(refused);
    }

    /** The month of issue that the key tells, where it is one. */
    Optional<YearMonth> month() {
        return parts.yearMonth()
                .filter(text -> text.matches("[0-9]{2}(0[1-9]|1[0-2])"))
                .map(text -> YearMonth.of(
                        CENTURY + Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2))));
    }

    /** The last day on which it can have been issued. */
    Optional<LocalDate> lastDay() {
        return month().map(YearMonth::atEndOfMonth);
    }

    /** Companies whose documents of this family are captured. */
    List<Company> capturing() {
        return companies.stream()
                .filter(company -> service != null && company.services().contains(service))
                .toList();
    }
}
