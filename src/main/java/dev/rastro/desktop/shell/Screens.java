package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;

/** Shows one screen at a time, each built when it is first wanted. */
final class Screens extends StackPane {
    private final Map<Screen, ScreenView> built = new EnumMap<>(Screen.class);
    private final Bench bench;

    Screens(Bench bench, Lifetime life) {
        this.bench = bench;
        life.bind(bench.session().screen(), this::show);
        life.onClose(() -> built.values().forEach(ScreenView::close));
    }

    /** The screens of a window, in their order. */
    static List<Screen> reachable(Session session) {
        return Arrays.stream(Screen.values())
                .filter(each -> session.authorities() != null || !each.needsAuthorities())
                .toList();
    }

    private void show(Screen screen) {
        ScreenView view = view(screen);
        built.forEach((each, other) -> Nodes.shown(other.node(), each == screen));
        if (getScene() != null) {
            view.focus();
        }
    }

    /** The view of a screen. */
    ScreenView view(Screen screen) {
        ScreenView there = built.get(screen);
        if (there != null) {
            return there;
        }
        ScreenView view = ScreenFactory.open(screen, bench);
        built.put(screen, view);
        Nodes.shown(view.node(), bench.session().screen().get() == screen);
        getChildren().add(view.node());
        return view;
    }
}
