package dev.rastro.desktop;

import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.theme.ThemeChoice;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * A sheet of each screen: light and dark beside each other, Portuguese above English, one sheet for each size of the window,
 * at half its size. For the documentation, and to see at a glance what a change did. Starts the toolkit, so once per process,
 * and not on the screen's thread.
 */
public final class TourGallery {
    private static final List<Dimension> SIZES = List.of(new Dimension(1366, 768), new Dimension(2560, 1440));
    private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final DesktopServices services;
    private final Path folder;

    /** Sheets go to {@code folder}; the store of the services is to have something in it. */
    public TourGallery(DesktopServices services, Path folder) {
        this.services = services;
        this.folder = folder;
    }

    /** Draws the sheets; returns the files. Throws when a screen did not come in time or failed. */
    public List<Path> run() throws InterruptedException, IOException, TimeoutException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        RastroWindow window = TourCamera.onScreen(() -> {
            RastroWindow opening = new RastroWindow(services, new Stage(), new FxUiThread(), FxFileDialogs::new);
            opening.open();
            return opening;
        });
        try {
            return draw(new TourCamera(window, folder));
        } finally {
            TourCamera.onScreen(() -> {
                window.close();
                return true;
            });
            Platform.exit();
        }
    }

    private List<Path> draw(TourCamera camera) throws InterruptedException, IOException, TimeoutException {
        Set<Path> written = new LinkedHashSet<>();
        Files.createDirectories(folder);
        for (Dimension size : SIZES) {
            camera.act(() -> {
                camera.window().workbench().getScene().getWindow().setWidth(size.width);
                camera.window().workbench().getScene().getWindow().setHeight(size.height);
            });
            for (Language language : LANGUAGES) {
                camera.act(() -> camera.window().speak(language));
                for (ThemeChoice theme : THEMES) {
                    camera.act(() -> camera.window().theme().choice().set(theme));
                    written.addAll(walk(camera, size, THEMES.indexOf(theme), LANGUAGES.indexOf(language)));
                }
            }
        }
        return List.copyOf(written);
    }

    private List<Path> walk(TourCamera camera, Dimension size, int column, int row)
            throws InterruptedException, IOException, TimeoutException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Consumer<TourCamera>> stop : stops().entrySet()) {
            camera.act(() -> {
                camera.window().workbench().closeVeils();
                stop.getValue().accept(camera);
            });
            if (TourCamera.onScreen(() -> camera.window().session().screen().get()) != Screen.DOCUMENTS) {
                camera.act(() -> camera.firstRow());
            }
            Path file = folder.resolve("%s-%dx%d.png".formatted(stop.getKey(), size.width, size.height));
            draw(camera.image(), file, size, column, row);
            written.add(file);
        }
        camera.act(() -> {
            camera.window().workbench().closeVeils();
            camera.show(null);
        });
        return written;
    }

    /** The sheets stay on the disk between the visits: all of them at once are more than the program may take. */
    private static void draw(BufferedImage picture, Path file, Dimension size, int column, int row) throws IOException {
        boolean first = column == 0 && row == 0;
        BufferedImage sheet = first
                ? new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB)
                : ImageIO.read(file.toFile());
        Graphics2D paint = sheet.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int width = size.width / 2;
        int height = size.height / 2;
        paint.drawImage(picture, column * width, row * height, width, height, null);
        paint.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    /** Every screen, the pages of a document, and what stands over the window. */
    private Map<String, Consumer<TourCamera>> stops() {
        Map<String, Consumer<TourCamera>> stops = new LinkedHashMap<>();
        for (Screen screen : Screen.values()) {
            if (services.capture() != null || !screen.needsAuthorities()) {
                stops.put(screen.action().substring("go.".length()), camera -> {
                    camera.show(null);
                    camera.window().session().screen().set(screen);
                });
            }
        }
        for (Page page : Page.values()) {
            stops.put("document-" + name(page), camera -> {
                camera.window().session().screen().set(Screen.DOCUMENTS);
                camera.show(camera.telling());
                camera.window().workbench().detail().open(page);
            });
        }
        for (String veil : List.of("actions", "print", "profiles", "settings", "help")) {
            stops.put(veil, camera -> camera.window().workbench().actions().run(veil));
        }
        return stops;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
