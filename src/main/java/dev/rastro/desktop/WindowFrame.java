package dev.rastro.desktop;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.StagePlace;
import dev.rastro.desktop.theme.ThemeController;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window around whatever it shows: its place, its colours, its icons. For the screen's thread only. */
public final class WindowFrame implements AutoCloseable {
    private final Stage stage;
    private final Settings settings;
    private final ThemeController theme;
    private final Lifetime life = new Lifetime();
    private boolean dressed;

    /** A frame that stands where {@code settings} remember it, and is not on screen yet. */
    public WindowFrame(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        theme = new ThemeController(settings.theme(), settings.zoom(), settings.density());
        life.onClose(theme::close);
    }

    Stage stage() {
        return stage;
    }

    Settings settings() {
        return settings;
    }

    ThemeController theme() {
        return theme;
    }

    /** Shows {@code contents} in the place of what was shown; the first time, the window comes on screen with it. */
    Scene show(Parent contents, String title) {
        boolean first = stage.getScene() == null;
        Scene scene = first ? put(contents, title) : stage.getScene();
        stage.setTitle(title);
        scene.setRoot(contents);
        dress();
        if (first) {
            stage.show();
        }
        return scene;
    }

    /** Brings the window on screen with {@code contents} that need no style sheet: reading one takes longer than the window. */
    Scene showPlain(Parent contents, String title) {
        Scene scene = put(contents, title);
        stage.show();
        return scene;
    }

    /** Gives the window its colours and icons, once. */
    void dress() {
        if (!dressed) {
            dressed = true;
            theme.dress(stage.getScene());
            life.listen(theme.choice(), settings::theme);
            life.listen(theme.density(), settings::density);
            life.listen(theme.zoom(), zoom -> settings.zoom(zoom.intValue()));
            stage.getIcons().setAll(WindowIcons.load());
        }
    }

    /** Brings the window before the others, as far as the system lets it. */
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private Scene put(Parent contents, String title) {
        Scene scene = new Scene(contents, RastroWindow.WIDTH, RastroWindow.HEIGHT);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        place();
        return scene;
    }

    /** Where it stood the last time; the sizes it has while it is maximised are not its own. */
    private void place() {
        settings.placement().ifPresent(kept -> StagePlace.put(stage, kept));
    }

    private void rememberPlace() {
        settings.placement(StagePlace.of(stage, settings.placement().orElse(null)));
    }

    /** Puts the window away and writes down how it was left. */
    @Override
    public void close() {
        rememberPlace();
        life.close();
        settings.save();
        stage.hide();
    }

    /** Puts the window away without a trace: where its data folder is not open, nothing is written into it. */
    public void dismiss() {
        life.close();
        stage.hide();
    }
}
