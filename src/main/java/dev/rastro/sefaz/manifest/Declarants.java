package dev.rastro.sefaz.manifest;

import dev.rastro.log.Recorded;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.sync.CaptureSource;
import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of our companies declares on a document: its recipient (the tomador of a CT-e). A summary names none, but it came
 * to one of our streams. Immutable.
 */
final class Declarants {
    private final Set<String> ours;

    private Declarants(Set<String> ours) {
        this.ours = ours;
    }

    /** Of the companies registered now. */
    static Declarants of(CompanyRegistry companies) {
        return new Declarants(companies.all().stream().map(Company::taxpayer).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The company, or nothing where it is none of ours.
     *
     * @param row the document's line in the list; {@code null} where there is none
     */
    Optional<String> find(@Nullable DocumentRow row, List<Recorded> log) {
        if (row != null && row.recipientId() != null) {
            return Optional.of(row.recipientId()).filter(ours::contains);
        }
        return log.stream()
                .flatMap(each -> CaptureSource.stream(each.envelope().proof().source()).stream())
                .map(stream -> stream.taxpayer())
                .filter(ours::contains)
                .findFirst();
    }
}
