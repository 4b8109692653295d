package dev.rastro.desktop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.GuavaBus;
import dev.rastro.store.DocumentCatalog.Totals;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ListOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Deque;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentListViewModelTest {
    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final GuavaBus bus = new GuavaBus();
    private final FilterViewModel filter = new FilterViewModel(ui, Clock.systemUTC(), new SimpleObjectProperty<>(30));
    private final Notices notices = new Notices(new Messages(Language.PORTUGUESE));
    private final MemoryCatalog past = new MemoryCatalog();
    private final MemorySeen seen = new MemorySeen(catalog);
    private final DocumentListViewModel model = new DocumentListViewModel(
            catalog,
            moment -> past,
            bus,
            ui,
            new TaskRunner(executor, ui),
            notices,
            "ler a lista",
            filter.filter(),
            ListOrder.NEWEST,
            seen);

    @BeforeEach
    void fill() {
        IntStream.rangeClosed(1, 250).mapToObj(MemoryCatalog::row).forEach(catalog.rows::add);
        model.refresh();
        executor.runAll();
    }

    @Test
    void anotherDayShowsWhatWasKnownThen() {
        past.rows.add(MemoryCatalog.row(7));
        model.asOf().set(OffsetDateTime.parse("2026-10-31T23:59:59-03:00"));
        executor.runAll();
        assertThat(model.rows()).extracting(DocumentRow::key).containsExactly(MemoryCatalog.key(7));
        assertThat(model.totals().get().count()).isEqualTo(1);
        past.rows.clear();
        model.refresh();
        executor.runAll();
        assertThat(model.state().get()).as("not as if nothing had ever come").isEqualTo(ListState.NO_MATCH);
        model.asOf().set(null);
        executor.runAll();
        assertThat(model.totals().get().count()).isEqualTo(250);
    }

    private void changed() {
        bus.post(new DocumentsChanged(Set.of(MemoryCatalog.key(1)), 1));
        ui.timePasses();
        executor.runAll();
    }

    @Test
    void loadsPageByPageAndTotalsEverything() {
        assertThat(model.state().get()).isEqualTo(ListState.ROWS);
        assertThat(model.rows()).hasSize(DocumentListViewModel.PAGE);
        assertThat(model.totals().get()).isEqualTo(new Totals(250, BigDecimal.valueOf(31375)));

        model.loadMore();
        model.loadMore();
        executor.runAll();
        assertThat(model.rows()).hasSize(200);
        model.loadMore();
        executor.runAll();
        assertThat(model.rows()).hasSize(250).extracting(DocumentRow::number).endsWith("250");
        assertThat(model.hasMore()).isFalse();
    }

    @Test
    void aBurstOfChangesIsOneRefreshAsFarAsLoaded() {
        model.loadMore();
        executor.runAll();
        catalog.limits.clear();
        for (int i = 0; i < 50; i++) {
            bus.post(new DocumentsChanged(Set.of(MemoryCatalog.key(i)), i));
        }
        assertThat(ui.waiting()).isEqualTo(1);
        ui.timePasses();
        executor.runAll();
        assertThat(catalog.limits).containsExactly(200);
    }

    /** Where the old list ended says nothing about the new one: it was asked on from there all the same. */
    @Test
    void moreOfAListThatIsOnItsWayIsReadAfterIt() {
        filter.text().set("Sul 1");
        ui.timePasses();
        model.loadMore();
        executor.runAll();
        assertThat(model.rows()).extracting(DocumentRow::key).hasSize(111).doesNotHaveDuplicates();
    }

    @Test
    void theSelectionIsKeptByKeyAndAddedUp() {
        model.selection().set(Set.of(MemoryCatalog.key(3), MemoryCatalog.key(5)));
        catalog.rows.removeFirst();
        changed();
        assertThat(model.rows()).hasSize(100).extracting(DocumentRow::number).startsWith("2");
        assertThat(model.selectionTotals()).isEqualTo(new Totals(2, BigDecimal.valueOf(8)));
    }

    @Test
    void anAnswerToAnOldQuestionIsDropped() {
        model.refresh();
        Deque<Runnable> late = executor.take();
        filter.text().set("Sul 77");
        ui.timePasses();
        executor.runAll();
        assertThat(model.rows()).extracting(DocumentRow::number).containsExactly("77");
        late.forEach(Runnable::run);
        assertThat(model.rows()).extracting(DocumentRow::number).containsExactly("77");
    }

    @Test
    void anEmptyListSaysWhy() {
        filter.text().set("nobody");
        ui.timePasses();
        executor.runAll();
        assertThat(model.state().get()).isEqualTo(ListState.NO_MATCH);
        filter.clear();
        catalog.rows.clear();
        changed();
        assertThat(model.state().get()).isEqualTo(ListState.NO_DOCUMENTS);
    }

    @Test
    void aClosedListHearsNothing() {
        model.close();
        catalog.rows.clear();
        changed();
        assertThat(model.rows()).hasSize(100);
        assertThat(ui.waiting()).isZero();
    }
}
