package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.shell.Session;
import dev.rastro.desktop.shell.Workbench;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class LeakTest {
    private static final int TIMES = 8;

    @TempDir
    Path folder;

    /** Changing the language closes every view and view model and builds new ones. */
    @Test
    void closedViewsAreLetGo() throws Exception {
        try (OpenWindow open = new OpenWindow(folder, 10)) {
            List<WeakReference<Workbench>> views = new ArrayList<>();
            List<WeakReference<Session>> models = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                views.add(onScreen(() -> new WeakReference<>(open.window.workbench())));
                models.add(onScreen(() -> new WeakReference<>(open.window.session())));
                Language next = i % 2 == 0 ? Language.ENGLISH : Language.PORTUGUESE;
                open.act(() -> open.window.speak(next));
            }
            for (int i = 0; i < 40 && alive(views) + alive(models) > 0; i++) {
                System.gc();
                open.settle();
            }
            assertThat(alive(models)).as("view models kept").isZero();
            assertThat(alive(views)).as("views kept").isZero();
        }
    }

    private static long alive(List<? extends WeakReference<?>> references) {
        return references.stream().filter(each -> each.get() != null).count();
    }
}
