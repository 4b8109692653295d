package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.shell.Session;
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
            List<WeakReference<?>> views = new ArrayList<>();
            List<WeakReference<?>> models = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                // Each by itself: what keeps one of them alive need not keep the others.
                views.addAll(onScreen(() ->
                        weak(open.window.workbench(), open.window.workbench().detail())));
                models.addAll(onScreen(() -> models(open.window.session())));
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

    private static List<WeakReference<?>> models(Session session) {
        return weak(
                session,
                session.documents(),
                session.filter(),
                session.companies(),
                session.detail(),
                session.importing(),
                session.printing(),
                session.printing().print(),
                session.printing().editor(),
                session.printing().preview(),
                session.quarantine(),
                session.panel(),
                session.views(),
                session.groups());
    }

    private static List<WeakReference<?>> weak(Object... all) {
        List<WeakReference<?>> references = new ArrayList<>();
        for (Object each : all) {
            references.add(new WeakReference<>(each));
        }
        return references;
    }

    private static long alive(List<? extends WeakReference<?>> references) {
        return references.stream().filter(each -> each.get() != null).count();
    }
}
