package dev.rastro.desktop.companies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyScope;
import dev.rastro.company.StoredProfiles;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.h2.CompanyProfileTable;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyChooserViewModelTest {
    private static final String MILL = "11222333000181";
    private static final String BRANCH = "11222333000262";
    private static final String FARMER = "52998224725";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneId.of("America/Sao_Paulo"));
    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final SimpleObjectProperty<@Nullable CompanyScope> chosen = new SimpleObjectProperty<>();
    private StoreFixture store;
    private StoredProfiles profiles;
    private CompanyChooserViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = new StoreFixture(folder);
        Operator operator = new Operator("ana");
        Ids ids = new Ids(clock);
        profiles = new StoredProfiles(
                new CompanyProfileTable(store.database),
                store.vault,
                ids,
                clock,
                operator,
                store.bus,
                CompanyColours.load());
        StoredCompanies registry =
                new StoredCompanies(new H2CompanyStore(store.database), store.vault, ids, clock, operator, store.bus);
        for (String[] each : new String[][] {{MILL, "Moinho Sul"}, {BRANCH, "Moinho Sul Filial"}}) {
            registry.register(
                    new Company(each[0], each[1], "PR", Environment.PRODUCTION, Set.of(DistributionService.NFE), null));
        }
        profiles.set(new CompanyProfile(FARMER, "Sítio", null, null, null));
        model = new CompanyChooserViewModel(
                store.catalog,
                registry,
                profiles,
                chosen,
                store.bus,
                ui,
                new TaskRunner(executor, ui),
                new Notices(new Messages(Language.PORTUGUESE)),
                "ler as empresas");
        model.refresh();
        executor.runAll();
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
    }

    private List<String> shown() {
        return model.shown().stream().map(line -> line.scope().id()).toList();
    }

    @Test
    void isNarrowedByNameAndNumberWithItsRelatives() {
        assertThat(shown()).containsExactly("11222333", MILL, BRANCH, FARMER);
        model.text().set("filial");
        assertThat(shown()).as("with the root above it").containsExactly("11222333", BRANCH);
        model.text().set("529.982");
        assertThat(shown()).containsExactly(FARMER);
        model.text().set("SITIO");
        assertThat(shown()).as("whatever case and accents").containsExactly(FARMER);
        model.text().set("ninguém");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aChosenGroupFollowsItsMembers() {
        profiles.set(new CompanyProfile(MILL, null, "Sul", "azul", "Duas vias"));
        ui.timePasses();
        executor.runAll();
        CompanyScope group = model.find("group:Sul").orElseThrow();
        assertThat(group.parties().ids()).as("branches belong to it too").containsExactlyInAnyOrder(MILL, BRANCH);
        chosen.set(group);
        assertThat(model.chosenColour()).contains("#2f7fd6");
        assertThat(model.printProfile(group)).contains("Duas vias");

        profiles.set(new CompanyProfile(FARMER, "Sítio", "Sul", null, null));
        ui.timePasses();
        executor.runAll();

        assertThat(chosen.get().parties().ids()).containsExactlyInAnyOrder(MILL, BRANCH, FARMER);
        assertThat(model.printProfile(chosen.get()))
                .as("they have none in common")
                .isEmpty();
        assertThat(model.chosenColour()).isEmpty();
        assertThat(model.colour(BRANCH)).contains("#2f7fd6");
        assertThat(model.colour(FARMER)).isEmpty();

        assertThat(model.dot(BRANCH)).as("in a group").contains("#2f7fd6");
        chosen.set(model.find(BRANCH).orElseThrow());
        assertThat(model.dot(BRANCH)).as("alone").isEmpty();
        chosen.set(null);
        assertThat(model.dot(BRANCH)).as("among all").contains("#2f7fd6");
        assertThat(model.dot(null)).isEmpty();
    }
}
