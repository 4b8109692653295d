package dev.rastro.desktop.dragging;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.dfe.AccessKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Lets the selected rows of a table be dragged to other programs. */
public final class DragSource {
    private final Node table;
    private final DragViewModel model;
    private final Supplier<Set<AccessKey>> selection;

    private DragSource(Node table, DragViewModel model, Supplier<Set<AccessKey>> selection) {
        this.table = table;
        this.model = model;
        this.selection = selection;
    }

    /** Until the end of {@code life}. */
    public static void install(Node table, DragViewModel model, Supplier<Set<AccessKey>> selection, Lifetime life) {
        DragSource source = new DragSource(table, model, selection);
        source.listen(MouseEvent.MOUSE_PRESSED, source::pressed, life);
        source.listen(MouseEvent.DRAG_DETECTED, source::dragged, life);
        source.listen(MouseEvent.MOUSE_RELEASED, event -> model.release(), life);
    }

    private void listen(EventType<MouseEvent> type, EventHandler<MouseEvent> handler, Lifetime life) {
        table.addEventHandler(type, handler);
        life.onClose(() -> table.removeEventHandler(type, handler));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && onRow(event.getTarget())) {
            model.prepare(selection.get(), event.isAltDown());
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !onRow(event.getTarget())) {
            return;
        }
        List<Path> files = model.take(selection.get());
        if (!files.isEmpty()) {
            table.startDragAndDrop(TransferMode.COPY).setContent(content(files));
        }
        event.consume();
    }

    private static boolean onRow(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    /** What other programs are given. */
    static ClipboardContent content(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }
}
