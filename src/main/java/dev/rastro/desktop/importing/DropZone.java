package dev.rastro.desktop.importing;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lets files be dropped anywhere on the window. */
public final class DropZone {
    private final VBox veil;
    private final Consumer<List<Path>> dropped;

    private DropZone(VBox veil, Consumer<List<Path>> dropped) {
        this.veil = veil;
        this.dropped = dropped;
    }

    /** Puts a zone over {@code root}; what is dropped goes to {@code dropped}. */
    public static DropZone over(StackPane root, Wording wording, Consumer<List<Path>> dropped) {
        VBox veil = new VBox(
                Nodes.icon("fth-download"),
                Nodes.label(wording.text("drop.title"), "empty-title"),
                Nodes.label(wording.text("drop.text"), "empty-text"));
        veil.setAlignment(Pos.CENTER);
        veil.getStyleClass().add("drop-veil");
        veil.setMouseTransparent(true);
        veil.setVisible(false);
        root.getChildren().add(veil);
        DropZone zone = new DropZone(veil, dropped);
        root.addEventHandler(DragEvent.DRAG_OVER, zone::over);
        root.addEventHandler(DragEvent.DRAG_EXITED, event -> zone.show(false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, zone::drop);
        return zone;
    }

    private void over(DragEvent event) {
        // What is dragged out of this window is here already.
        if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            show(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        show(false);
        event.setDropCompleted(accept(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Takes files; tells whether there were any. */
    boolean accept(List<File> files) {
        dropped.accept(files.stream().map(File::toPath).toList());
        return !files.isEmpty();
    }

    /** Shows or hides the invitation. */
    public void show(boolean inviting) {
        veil.setVisible(inviting);
    }
}
