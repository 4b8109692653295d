package dev.rastro.sefaz.company;

import dev.rastro.dfe.DistributionService;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Bus;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.CompanyRow;
import dev.rastro.store.CompanyStore;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link CompanyRegistry} over the store: each change writes its event and the registry's row in one transaction. */
public final class StoredCompanies implements CompanyRegistry {
    private final CompanyStore store;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;
    private final Bus bus;

    public StoredCompanies(CompanyStore store, Vault vault, Ids ids, Clock clock, Operator operator, Bus bus) {
        this.store = store;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
        this.bus = bus;
    }

    @Override
    public List<Company> all() {
        return store.all().stream().map(StoredCompanies::company).toList();
    }

    @Override
    public Optional<Company> find(String taxpayer) {
        return store.find(taxpayer).map(StoredCompanies::company);
    }

    @Override
    public AwarenessRule awareness(String taxpayer) {
        return store.find(taxpayer).map(StoredCompanies::rule).orElse(AwarenessRule.OFF);
    }

    @Override
    public synchronized void register(Company company) {
        if (store.find(company.taxpayer()).isPresent()) {
            throw new IllegalStateException("Registered already: " + company.taxpayer());
        }
        write(
                row(company, AwarenessRule.OFF),
                new DomainEvent.CompanyRegistered(
                        company.taxpayer(),
                        company.name(),
                        company.uf(),
                        company.environment(),
                        services(company),
                        company.certificate()));
    }

    @Override
    public synchronized void change(Company company) {
        CompanyRow before = known(company.taxpayer());
        CompanyRow after = row(company, rule(before));
        if (!after.equals(before)) {
            write(
                    after,
                    new DomainEvent.CompanyChanged(
                            company.taxpayer(),
                            company.name(),
                            company.uf(),
                            company.environment(),
                            services(company),
                            company.certificate()));
        }
    }

    @Override
    public synchronized void setAwareness(String taxpayer, AwarenessRule rule) {
        CompanyRow before = known(taxpayer);
        if (!rule(before).equals(rule)) {
            write(
                    row(company(before), rule),
                    new DomainEvent.AwarenessRuleSet(taxpayer, rule.on(), rule.suppliers(), rule.minimum()));
        }
    }

    private CompanyRow known(String taxpayer) {
        return store.find(taxpayer).orElseThrow(() -> new IllegalStateException("Not registered: " + taxpayer));
    }

    private void write(CompanyRow row, DomainEvent event) {
        try (Operation operation = ids.begin("company").with("taxpayer", row.taxpayer())) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            vault.commit("Writing a company", transaction -> {
                transaction.company(row);
                transaction.append(context.fact(null, event, Proof.of("empresas/" + row.taxpayer())));
                return row;
            });
        }
        bus.post(new CompaniesChanged(row.taxpayer()));
    }

    private static List<String> services(Company company) {
        return company.services().stream().sorted().map(Enum::name).toList();
    }

    private static CompanyRow row(Company company, AwarenessRule rule) {
        return new CompanyRow(
                company.taxpayer(),
                company.name(),
                company.uf(),
                company.environment(),
                services(company),
                company.certificate(),
                rule.on(),
                rule.suppliers(),
                rule.minimum());
    }

    private static Company company(CompanyRow row) {
        return new Company(
                row.taxpayer(),
                row.name(),
                row.uf(),
                row.environment(),
                row.services().stream().map(DistributionService::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.certificate());
    }

    private static AwarenessRule rule(CompanyRow row) {
        return new AwarenessRule(row.ruleOn(), row.suppliers(), row.minimum());
    }
}
