package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.store.DocumentRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks as the registered company that fits the document best: any certificate may ask. */
public final class CompaniesInquiry implements SituationInquiry {
    private final CompanyRegistry companies;
    private final SituationCheck check;

    public CompaniesInquiry(CompanyRegistry companies, SituationCheck check) {
        this.companies = companies;
        this.check = check;
    }

    @Override
    public boolean possible(DocumentRow document) {
        return check.possible(document.key());
    }

    @Override
    public Optional<Obstacle> obstacle() {
        List<Company> all = companies.all();
        if (all.isEmpty()) {
            return Optional.of(Obstacle.NO_COMPANY);
        }
        return all.stream().anyMatch(company -> company.certificate() != null)
                ? Optional.empty()
                : Optional.of(Obstacle.NO_CERTIFICATE);
    }

    @Override
    public Reply ask(DocumentRow document) throws InterruptedException {
        Optional<Obstacle> obstacle = possible(document) ? obstacle() : Optional.of(Obstacle.NO_SERVICE);
        if (obstacle.isPresent()) {
            return new Reply.Impossible(obstacle.get());
        }
        Company asker = asker(document).orElseThrow();
        Environment environment =
                document.environment() == Environment.UNKNOWN ? asker.environment() : document.environment();
        return new Reply.Asked(check.check(document.key(), environment, asker.taxpayer()));
    }

    /** A party first, then one registered for the document's environment. */
    private Optional<Company> asker(DocumentRow document) {
        Comparator<Company> fit = Comparator.comparing(
                        (Company company) -> company.taxpayer().equals(document.recipientId()))
                .thenComparing(company -> company.taxpayer().equals(document.issuerId()))
                .thenComparing(company -> company.environment() == document.environment());
        return companies.all().stream()
                .filter(company -> company.certificate() != null)
                .max(fit);
    }
}
