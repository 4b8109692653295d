package dev.rastro.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rastro.log.CompaniesChanged;
import dev.rastro.log.DomainEvent.CompanyProfileSet;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Recorded;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.h2.CompanyProfileTable;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredProfilesTest {
    private static final String MILL = "11222333000181";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneId.of("America/Sao_Paulo"));
    private StoreFixture store;
    private StoredProfiles profiles;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = new StoreFixture(folder);
        profiles = new StoredProfiles(
                new CompanyProfileTable(store.database),
                store.vault,
                new Ids(clock),
                clock,
                new Operator("ana"),
                store.bus,
                CompanyColours.load());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aChangeIsAFactOfTheLogAndIsToldOnce() {
        List<CompaniesChanged> told = new ArrayList<>();
        CompanyProfile profile = new CompanyProfile(MILL, " Moinho ", "Grupo Sul", "azul", "");
        store.bus.subscribe(CompaniesChanged.class, told::add);
        profiles.set(profile);
        profiles.set(profile);

        assertThat(profiles.all()).containsExactly(new CompanyProfile(MILL, "Moinho", "Grupo Sul", "azul", null));
        assertThat(store.log.readAfter(0, 10))
                .extracting(Recorded::event)
                .containsExactly(new CompanyProfileSet(MILL, "Moinho", "Grupo Sul", "azul", null));
        assertThat(store.log.readAfter(0, 10).getFirst().envelope().actor().name())
                .isEqualTo("ana");
        assertThat(told).containsExactly(new CompaniesChanged(MILL));
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        List.of(
                        new CompanyProfile("123", null, null, null, null),
                        new CompanyProfile(MILL, null, null, "invisível", null),
                        new CompanyProfile(MILL, "x".repeat(61), null, null, null),
                        new CompanyProfile(MILL, null, "x".repeat(61), null, null))
                .forEach(wrong -> assertThatIllegalArgumentException().isThrownBy(() -> profiles.set(wrong)));

        assertThat(profiles.all()).isEmpty();
        assertThat(store.log.readAfter(0, 10)).isEmpty();
    }
}
