package dev.rastro.company;

import dev.rastro.dfe.Cnpj;
import dev.rastro.dfe.Cpf;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Bus;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.CompanyProfileStore;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link CompanyProfiles} over the store: each change writes its event and the table's row in one transaction. */
public final class StoredProfiles implements CompanyProfiles {
    private final CompanyProfileStore store;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;
    private final Bus bus;
    private final CompanyColours colours;

    public StoredProfiles(
            CompanyProfileStore store,
            Vault vault,
            Ids ids,
            Clock clock,
            Operator operator,
            Bus bus,
            CompanyColours colours) {
        this.store = store;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
        this.bus = bus;
        this.colours = colours;
    }

    @Override
    public List<CompanyProfile> all() {
        return store.all();
    }

    @Override
    public synchronized void set(CompanyProfile profile) {
        check(profile);
        if (!of(profile.taxpayer()).equals(profile)) {
            write(profile);
            bus.post(new CompaniesChanged(profile.taxpayer()));
        }
    }

    private void check(CompanyProfile profile) {
        if (!Cnpj.isValid(profile.taxpayer()) && Cpf.parse(profile.taxpayer()).isEmpty()) {
            throw new IllegalArgumentException("Not a CNPJ or CPF: " + profile.taxpayer());
        }
        if (profile.colour() != null && colours.find(profile.colour()).isEmpty()) {
            throw new IllegalArgumentException("Not a colour: " + profile.colour());
        }
        if (tooLong(profile.alias()) || tooLong(profile.group())) {
            throw new IllegalArgumentException("Longer than " + CompanyProfile.LONGEST + ": " + profile);
        }
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > CompanyProfile.LONGEST;
    }

    private void write(CompanyProfile profile) {
        try (Operation operation = ids.begin("company").with("taxpayer", profile.taxpayer())) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            DomainEvent event = new DomainEvent.CompanyProfileSet(
                    profile.taxpayer(), profile.alias(), profile.group(), profile.colour(), profile.printProfile());
            vault.commit("Writing a company's profile", transaction -> {
                transaction.profile(profile);
                transaction.append(context.fact(null, event, Proof.of("empresas/" + profile.taxpayer())));
                return profile;
            });
        }
    }
}
