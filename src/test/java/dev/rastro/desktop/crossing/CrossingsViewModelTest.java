package dev.rastro.desktop.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.GuavaBus;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Parties;
import dev.rastro.store.h2.H2Crossings;
import dev.rastro.store.h2.StoreFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossingsViewModelTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00-03:00");

    @TempDir
    Path folder;

    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final GuavaBus bus = new GuavaBus();
    private final SimpleObjectProperty<Parties> companies = new SimpleObjectProperty<>(Parties.ALL);
    private final List<AccessKey> opened = new ArrayList<>();
    private StoreFixture store;
    private CrossingsViewModel model;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        CrossingRules rules = CrossingRules.load();
        Messages messages = new Messages(Language.PORTUGUESE);
        model = new CrossingsViewModel(
                new H2Crossings(store.database, rules),
                rules,
                companies,
                opened::add,
                bus,
                ui,
                new TaskRunner(executor, ui),
                new Notices(messages),
                Wording.of(messages),
                Clock.fixed(Instant.from(NOW), ZoneId.of("America/Sao_Paulo")));
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
    }

    private void trucks(int first, int last, int daysAgo) {
        List<DocumentRow> rows = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            rows.add(new DocumentRow(
                    new AccessKey(String.format(Locale.ROOT, "35261111144477000161580010%08d1000000015", number)),
                    DfeFamily.MDFE,
                    "58",
                    "1",
                    String.valueOf(number),
                    NOW.minusDays(daysAgo),
                    "11144477000161",
                    "Transportes",
                    null,
                    null,
                    BigDecimal.TEN,
                    Situation.AUTHORIZED,
                    Completeness.FULL,
                    Environment.PRODUCTION,
                    null,
                    Manifestation.NONE,
                    0,
                    false,
                    null,
                    NOW));
        }
        store.readModels.saveDocuments("documents", rows, 1);
    }

    private long counted() {
        return model.lines().stream()
                .filter(line -> line.list() == CrossingList.MDFE_NOT_CLOSED)
                .findFirst()
                .orElseThrow()
                .count();
    }

    private void show() {
        model.chosen().set(CrossingList.MDFE_NOT_CLOSED);
        model.shown().set(true);
        executor.runAll();
    }

    @Test
    void nothingIsReadUntilTheScreenIsShown() {
        trucks(1, 3, 20);
        model.refresh();
        executor.runAll();
        assertThat(counted()).isEqualTo(-1);

        show();
        assertThat(counted()).isEqualTo(3);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void rowsComePageByPage() {
        trucks(1, 130, 20);
        show();
        assertThat(model.rows()).hasSize(100);

        model.more();
        model.more();
        executor.runAll();
        model.more();
        executor.runAll();
        assertThat(model.rows()).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void daysAndCompanyRestrictWhatIsShown() {
        trucks(1, 2, 20);
        trucks(3, 3, 8);
        show();
        assertThat(model.days().get()).isEqualTo(5);
        assertThat(counted()).isEqualTo(3);

        model.days().set(10);
        executor.runAll();
        assertThat(counted()).isEqualTo(2);
        assertThat(model.rows()).hasSize(2);

        companies.set(Parties.of("99555777000180"));
        executor.runAll();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void newsAreSeenAndOpeningIsPassedOn() {
        trucks(1, 1, 20);
        show();
        trucks(2, 2, 20);
        bus.post(new DocumentsChanged(Set.of(model.rows().getFirst().document().key()), 2));
        ui.timePasses();
        executor.runAll();
        assertThat(model.rows()).hasSize(2);

        model.open(model.rows().getFirst().document().key());
        assertThat(opened).hasSize(1);
    }
}
