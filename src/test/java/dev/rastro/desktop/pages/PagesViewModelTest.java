package dev.rastro.desktop.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.pages.PagesViewModel.Hit;
import dev.rastro.print.PrintProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesViewModelTest {
    private static byte[] note = {};

    private final ManualExecutor executor = new ManualExecutor();
    private final ManualUi ui = new ManualUi();
    private final List<Throwable> failures = new ArrayList<>();
    private final PagesViewModel model = new PagesViewModel(new TaskRunner(executor, ui), ui, failures::add);

    @BeforeAll
    static void print() throws Exception {
        note = LongNote.pdf(400, PrintProfile.standard());
    }

    private PagesViewModel.Shown shown() {
        return Objects.requireNonNull(model.shown().get());
    }

    private void open() {
        model.room(600, 400, 1);
        model.open(() -> note);
        executor.runAll();
    }

    @Test
    void onlyThePageThatIsLookedAtIsDrawn() {
        open();
        assertThat(model.count().get()).isGreaterThan(5);
        assertThat(shown().index()).isZero();
        assertThat(shown().image().getWidth()).isBetween(598, 601);
        model.turn(3);
        model.turn(4);
        assertThat(model.index().get()).isEqualTo(4);
        assertThat(shown().index()).as("still the one before").isZero();
        executor.runAll();
        assertThat(shown().index()).isEqualTo(4);
        model.turn(1000);
        assertThat(model.index().get()).isEqualTo(model.count().get() - 1);
    }

    @Test
    void aPageIsShownInTheSizeThatIsWanted() {
        open();
        model.zoom().set(Zoom.PAGE);
        executor.runAll();
        assertThat(shown().image().getHeight()).isBetween(398, 401);
        model.zoom().set(Zoom.of(100));
        executor.runAll();
        // A4 is 210 mm wide, and the screen has 96 pixels for an inch.
        assertThat(shown().image().getWidth()).isBetween(792, 795);
        model.step(true);
        executor.runAll();
        assertThat(model.zoom().get()).isEqualTo(Zoom.of(125));
        model.step(false);
        model.zoom().set(Zoom.WIDTH);
        model.room(300, 400, 2);
        executor.runAll();
        assertThat(shown().scale() * shown().page().width()).isBetween(299.5, 300.5);
        assertThat(shown().image().getWidth()).as("as sharp as the display").isBetween(598, 601);
        assertThat(Zoom.of(9000).percent()).isEqualTo(400);
    }

    @Test
    void everyOccurrenceIsFoundAndVisitedInOrder() {
        open();
        model.turn(2);
        model.wanted().set("PECA 3");
        assertThat(model.hits().get()).isEmpty();
        ui.timePasses();
        executor.runAll();
        // 3, 30 to 39, 300 to 399.
        assertThat(model.hits().get()).hasSize(111);
        assertThat(model.hits().get().stream().map(Hit::page).toList()).isSorted();
        assertThat(hit().page()).isGreaterThanOrEqualTo(2);
        model.next(false);
        executor.runAll();
        assertThat(hit().page()).isLessThan(2);
        assertThat(shown().index()).isEqualTo(hit().page());
        while (model.current().get() > 0) {
            model.next(false);
        }
        model.next(false);
        assertThat(model.current().get()).as("round to the last").isEqualTo(110);
        model.next(true);
        assertThat(model.current().get()).isZero();
        model.wanted().set("");
        ui.timePasses();
        assertThat(model.hits().get()).isEmpty();
        assertThat(model.current().get()).isEqualTo(-1);
    }

    private Hit hit() {
        return model.hits().get().get(model.current().get());
    }

    @Test
    void theSameDocumentMadeAnewStaysOnItsPage() throws Exception {
        open();
        model.turn(2);
        model.wanted().set("fim da relação");
        ui.timePasses();
        executor.runAll();
        assertThat(model.index().get()).isGreaterThan(2);
        model.renew(() -> note);
        executor.runAll();
        assertThat(model.hits().get()).hasSize(1);
        byte[] brief = LongNote.pdf(1, PrintProfile.standard());
        model.renew(() -> brief);
        executor.runAll();
        assertThat(model.count().get()).isEqualTo(1);
        assertThat(shown().index()).isZero();
    }

    @Test
    void anAnswerThatComesTooLateIsDropped() throws Exception {
        open();
        model.turn(1);
        var late = executor.take();
        model.turn(2);
        executor.runAll();
        late.forEach(Runnable::run);
        assertThat(shown().index()).isEqualTo(2);
        byte[] other = LongNote.pdf(1, PrintProfile.standard());
        model.open(() -> other);
        model.clear();
        executor.runAll();
        assertThat(model.shown().get()).isNull();
        assertThat(model.count().get()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsTold() {
        model.room(600, 400, 1);
        model.open(() -> {
            throw new IOException("no");
        });
        executor.runAll();
        assertThat(failures).hasSize(1);
        assertThat(model.shown().get()).isNull();
    }
}
