package dev.rastro.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where windows stand, read from them and given to them. For the screen's thread only. */
public final class StagePlace {
    private static final int STEP = 32;

    private StagePlace() {}

    /** Puts a window where it stood, or where it can be reached on the screens there are. */
    public static void put(Stage stage, WindowPlacement kept) {
        List<Rectangle2D> screens = new ArrayList<>();
        screens.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
        WindowPlacement fit = kept.on(screens);
        stage.setX(fit.x());
        stage.setY(fit.y());
        stage.setWidth(fit.width());
        stage.setHeight(fit.height());
        stage.setMaximized(fit.maximised());
    }

    /** Where a window stands; the sizes it has while it is maximised are not its own: those are of {@code before}, if known. */
    public static WindowPlacement of(Stage stage, @Nullable WindowPlacement before) {
        boolean own = !stage.isMaximized() && !stage.isIconified();
        WindowPlacement now = new WindowPlacement(
                (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), false);
        return own ? now : (before == null ? now : before).maximised(stage.isMaximized());
    }

    /** A place for one more window, below the corner of {@code main}, and not quite on the others. */
    public static WindowPlacement beside(Stage main, int width, int height) {
        int others = (int) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .count();
        int offset = STEP * others;
        return new WindowPlacement((int) main.getX() + offset, (int) main.getY() + offset, width, height, false);
    }
}
