package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.store.GroupBy;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was closed is let go: every view and view model there is, found by walking the window, not by a list. */
@ExtendWith(Toolkit.class)
class LeakTest {
    private static final Pattern KINDS =
            Pattern.compile("(View|ViewModel|Session|Workbench|Screen|Pane|Veils?|Bar|Rail)$");
    private static final List<String> VEILS =
            List.of("print", "profiles", "actions", "settings", "help", "preview.large", "stages");
    private static final double MEBIBYTE = 1024.0 * 1024;

    @TempDir
    Path folder;

    private final TreeMap<String, List<WeakReference<Object>>> opened = new TreeMap<>();

    /** Changing the language closes every view and view model and builds new ones. */
    @Test
    void closedViewsAreLetGo() throws Exception {
        try (OpenWindow open = filled()) {
            for (int i = 0; i < 6; i++) {
                openEverything(open);
                change(open, i);
            }
            assertNothingIsKept(open);
            assertThat(opened.keySet()).as("what was looked at").hasSizeGreaterThan(60);
        }
    }

    @Test
    @Tag("soak")
    void twoHundredTimesLeaveThreadsAndHeapFlat() throws Exception {
        try (OpenWindow open = filled()) {
            double early = 0;
            int threads = 0;
            for (int i = 0; i < 200; i++) {
                openEverything(open);
                change(open, i);
                if (i == 40) {
                    early = heap(open);
                    threads = Thread.activeCount();
                }
            }
            assertNothingIsKept(open);
            assertThat(heap(open)).as("MiB, after " + early).isLessThan(early + 8);
            assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads + 2);
        }
    }

    private static boolean isView(Class<?> type) {
        return type.getName().startsWith("dev.rastro.desktop.")
                && KINDS.matcher(type.getSimpleName()).find()
                && !type.isEnum();
    }

    private OpenWindow filled() throws Exception {
        OpenWindow open = new OpenWindow(folder, 40);
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= 40);
        return open;
    }

    /** Each screen, each page of a document, each veil. */
    private void openEverything(OpenWindow open) throws Exception {
        for (Screen screen : Screen.values()) {
            if (!screen.needsAuthorities()) {
                step(() -> open.window.session().screen().set(screen));
            }
        }
        step(() -> open.window.session().screen().set(Screen.DOCUMENTS));
        step(() -> open.window.session().groups().by().set(GroupBy.ISSUER));
        step(() -> open.window.session().groups().by().set(null));
        until("rows", () -> !open.window.session().documents().rows().isEmpty());
        step(() -> open.window
                .session()
                .documents()
                .lead()
                .set(open.window.session().documents().rows().get(1).key()));
        for (Page page : Page.values()) {
            step(() -> open.window.workbench().detail().open(page));
        }
        for (String veil : VEILS) {
            step(() -> open.window.workbench().actions().run(veil));
            step(() -> open.window.workbench().closeVeils());
        }
        step(() -> open.window.workbench().actions().run("document.window"));
        assertThat(onScreen(() -> OwnObjects.below(DetailView.class::equals, open.window.workbench())))
                .as("beside the list, and in a window of its own")
                .hasSize(2);
        Set<Object> all =
                onScreen(() -> OwnObjects.below(LeakTest::isView, open.window.workbench(), open.window.session()));
        all.forEach(each -> opened.computeIfAbsent(each.getClass().getName(), any -> new ArrayList<>())
                .add(new WeakReference<>(each)));
    }

    private static void step(Runnable action) throws Exception {
        onScreen(() -> {
            action.run();
            return true;
        });
    }

    private static void change(OpenWindow open, int times) throws Exception {
        Language next = times % 2 == 0 ? Language.ENGLISH : Language.PORTUGUESE;
        open.act(() -> open.window.speak(next));
    }

    private void assertNothingIsKept(OpenWindow open) throws Exception {
        for (int i = 0; i < 40 && !kept().isEmpty(); i++) {
            System.gc();
            open.settle();
        }
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return opened.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(one -> one.get() != null))
                .map(each -> each.getValue().stream()
                                .filter(one -> one.get() != null)
                                .count()
                        + " of " + each.getValue().size() + " " + each.getKey())
                .toList();
    }

    private static double heap(OpenWindow open) throws Exception {
        for (int i = 0; i < 4; i++) {
            System.gc();
            open.settle();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }
}
