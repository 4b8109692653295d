package dev.rastro.desktop;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** Rastro's sign for title bars and task bars, in the sizes that systems choose from; drawn by {@code icons/render}. */
final class WindowIcons {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

    private WindowIcons() {}

    static List<Image> load() {
        return IntStream.of(SIZES).mapToObj(WindowIcons::icon).toList();
    }

    private static Image icon(int size) {
        String name = "icons/rastro-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(name), name));
    }
}
