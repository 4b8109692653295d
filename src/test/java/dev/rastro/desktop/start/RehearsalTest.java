package dev.rastro.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.Toolkit;
import dev.rastro.desktop.common.ManualUi;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RehearsalTest {
    private static final int MANY = 1_000;

    private final ManualUi ui = new ManualUi();

    private <T> T rehearsing(Callable<T> check) throws Exception {
        return Toolkit.onScreen(check);
    }

    @Test
    void doesOnePieceAtATimeAndComesToAnEnd() throws Exception {
        int turns = rehearsing(() -> {
            Rehearsal rehearsal = new Rehearsal(ui);
            rehearsal.begin((scene, life) -> scene.getStylesheets().clear());
            int passed = 0;
            while (!rehearsal.over().get() && passed < MANY) {
                assertThat(ui.waiting()).isEqualTo(1);
                ui.timePasses();
                passed++;
            }
            return passed;
        });

        assertThat(turns).isBetween(Pieces.all().size(), MANY - 1);
        assertThat(ui.waiting()).isZero();
    }

    @Test
    void brokenOffItLeavesNothingToDo() throws Exception {
        boolean over = rehearsing(() -> {
            boolean[] undressed = {false};
            Rehearsal rehearsal = new Rehearsal(ui);
            rehearsal.begin((scene, life) -> life.onClose(() -> undressed[0] = true));
            ui.timePasses();
            rehearsal.close();
            assertThat(undressed[0]).isTrue();
            return rehearsal.over().get();
        });

        assertThat(over).isTrue();
        assertThat(ui.waiting()).isZero();
    }
}
