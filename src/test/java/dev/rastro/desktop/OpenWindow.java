package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.shell.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/** The real window on real services, in a folder of the test's own. */
public final class OpenWindow implements AutoCloseable {
    /** What the file dialog answers next. */
    public final List<Path> chosen = new ArrayList<>();

    public final RastroWindow window;
    private final Runnable behind;

    OpenWindow(Path folder, int trainingDocuments) throws InterruptedException, ExecutionException, TimeoutException {
        this(new RealServices(folder, trainingDocuments));
    }

    private OpenWindow(RealServices real) throws InterruptedException, ExecutionException, TimeoutException {
        this(real.services, real::close);
    }

    /** A window on {@code services}; {@code behind} is run after it. */
    public OpenWindow(DesktopServices services, Runnable behind)
            throws InterruptedException, ExecutionException, TimeoutException {
        this(services, behind, Screen.DOCUMENTS);
    }

    /** The same, beginning on another screen than the list of documents. */
    public OpenWindow(DesktopServices services, Runnable behind, Screen first)
            throws InterruptedException, ExecutionException, TimeoutException {
        this.behind = behind;
        window = onScreen(() -> {
            RastroWindow opening =
                    new RastroWindow(services, new Stage(), new FxUiThread(), (owner, messages) -> dialogs());
            opening.open();
            opening.session().screen().set(first);
            return opening;
        });
        settle();
    }

    private FileDialogs dialogs() {
        return new FileDialogs() {
            @Override
            public List<Path> filesToImport() {
                return List.copyOf(chosen);
            }

            @Override
            public Optional<Path> folderToImport() {
                return chosen.stream().findFirst();
            }

            @Override
            public Optional<Path> folderToWatch() {
                return folderToImport();
            }

            @Override
            public Optional<Path> fileToWrite(String name) {
                return folderToImport().map(folder -> folder.resolve(name));
            }

            @Override
            public Optional<Path> folderToWrite() {
                return folderToImport();
            }

            @Override
            public Optional<Path> pictureFile() {
                return folderToImport();
            }

            @Override
            public Optional<Path> certificate() {
                return folderToImport();
            }
        };
    }

    /** Does something on the screen's thread and waits for what it brings. */
    public void act(Runnable action) throws InterruptedException, ExecutionException, TimeoutException {
        onScreen(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /** Waits until nothing has been under way for a while. */
    public void settle() throws InterruptedException, ExecutionException, TimeoutException {
        for (int quiet = 0; quiet < 4; quiet++) {
            Thread.sleep(120);
            until("rest", () -> window.session().tasks().pending() == 0);
        }
    }

    /** Every node of the scene, shown or not. */
    public Stream<Node> nodes() {
        return below(window.workbench().getScene().getRoot());
    }

    static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OpenWindow::below))
                : Stream.of(node);
    }

    public <T extends Node> T find(Class<T> type, String styleClass) {
        return nodes().filter(type::isInstance)
                .map(type::cast)
                .filter(node -> node.getStyleClass().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    /** Controls that take the keyboard and say nothing to those who cannot see them. */
    public Set<String> nameless() {
        return nodes().filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> node.getAccessibleText() == null)
                .filter(node -> !(node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank()))
                .map(node -> node.getClass().getSimpleName() + node.getStyleClass())
                // What controls are made of inside is named by the control.
                .filter(name ->
                        !name.startsWith("ScrollBar") && !name.startsWith("TabPane") && !name.startsWith("SplitPane"))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(window::close, Platform::runLater).join();
        behind.run();
    }
}
