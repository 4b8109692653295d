package dev.rastro.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.rastro.desktop.common.Lifetime;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Dresses a scene: light or dark, followed from the system unless chosen, and its zoom. */
public final class ThemeController implements AutoCloseable {
    private static final double TEXT_PIXELS = 13;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    private static final List<String> SHEETS = List.of("bridge.css", "rastro.css");

    private final ObjectProperty<ThemeChoice> choice;
    private final IntegerProperty zoom;
    private final ObjectProperty<Density> density;
    private final Lifetime life = new Lifetime();

    public ThemeController(ThemeChoice choice, int zoom, Density density) {
        this.choice = new SimpleObjectProperty<>(choice);
        this.zoom = new SimpleIntegerProperty(zoom);
        this.density = new SimpleObjectProperty<>(density);
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /** Size of everything in percent. */
    public IntegerProperty zoom() {
        return zoom;
    }

    /** How much room rows take. */
    public ObjectProperty<Density> density() {
        return density;
    }

    /** Whether the window is dark now. */
    public boolean dark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** From light to dark and back, whatever the system says. */
    public void toggle() {
        choice.set(dark() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** Dresses the scene of the main window. */
    public void dress(Scene scene) {
        ListChangeListener<Window> windows = this::sizePopups;
        Window.getWindows().addListener(windows);
        life.onClose(() -> Window.getWindows().removeListener(windows));
        dress(scene, life);
    }

    /** Dresses {@code scene} now and whenever something changes, until the end of {@code life}. */
    public void dress(Scene scene, Lifetime life) {
        life.listen(choice, changed -> apply(scene));
        life.listen(Platform.getPreferences().colorSchemeProperty(), changed -> apply(scene));
        life.listen(zoom, changed -> size(scene));
        life.listen(density, changed -> apply(scene));
        life.listen(scene.rootProperty(), changed -> {
            apply(scene);
            size(scene);
        });
        apply(scene);
        size(scene);
    }

    private void apply(Scene scene) {
        boolean dark = dark();
        String theme = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        scene.setUserAgentStylesheet(theme);
        scene.getStylesheets()
                .setAll(SHEETS.stream().map(ThemeController::sheet).toList());
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        scene.getRoot().pseudoClassStateChanged(ROOMY, density.get() == Density.ROOMY);
    }

    private void size(Scene scene) {
        scene.getRoot().setStyle(textSize(1));
        if (scene.getRoot() instanceof ZoomPane pane) {
            pane.zoom(zoom.get() / 100.0);
        }
    }

    /** Menus, lists that open and tooltips are windows of their own: their text grows as the content of the window does. */
    private void sizePopups(ListChangeListener.Change<? extends Window> opened) {
        while (opened.next()) {
            for (Window each : opened.getAddedSubList()) {
                if (each instanceof PopupWindow popup && popup.getScene() != null) {
                    popup.getScene().getRoot().setStyle(textSize(zoom.get() / 100.0));
                }
            }
        }
    }

    private static String textSize(double factor) {
        return "-fx-font-size: " + TEXT_PIXELS * factor + "px;";
    }

    private static String sheet(String name) {
        URL url = ThemeController.class.getResource("/dev/rastro/desktop/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    @Override
    public void close() {
        life.close();
    }
}
