package dev.rastro.desktop.pages;

import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.pages.PagesViewModel.Hit;
import dev.rastro.desktop.pages.PagesViewModel.Shown;
import dev.rastro.desktop.theme.ZoomPane;
import java.time.Duration;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The page itself on its desk, with what was found marked on it. */
final class Paper extends StackPane {
    /** What the scroll bar and the edge of the desk take. */
    private static final double EDGE = 30;

    private static final double LEAST = 60;

    private final PagesViewModel model;
    private final ImageView picture = new ImageView();
    private final Pane marks = new Pane();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane desk;
    private final ProgressIndicator drawing = new ProgressIndicator();

    Paper(PagesViewModel model, String name, UiThread ui, Lifetime life) {
        this.model = model;
        picture.setPreserveRatio(true);
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        StackPane page = new StackPane(picture, marks);
        page.setAlignment(Pos.TOP_LEFT);
        page.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        page.getStyleClass().add("page");
        desk = new StackPane(page);
        desk.getStyleClass().add("paper");
        scroll.setContent(desk);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("desk");
        scroll.setAccessibleText(name);
        drawing.setMaxSize(36, 36);
        getChildren().addAll(scroll, drawing);
        // A new size asks for a new drawing, once the divider rests.
        Debounce rested = new Debounce(ui, Duration.ofMillis(150), this::measure);
        life.onClose(rested::close);
        life.listen(scroll.widthProperty(), width -> rested.request());
        life.listen(scroll.heightProperty(), height -> rested.request());
        life.bind(model.shown(), this::show);
        life.listen(model.hits(), hits -> mark());
        life.listen(model.current(), hit -> mark());
    }

    private void measure() {
        double width = scroll.getWidth() - EDGE;
        double height = scroll.getHeight() - EDGE;
        if (width >= LEAST && height >= LEAST && getScene() != null) {
            model.room(width, height, getScene().getWindow().getOutputScaleX() * ZoomPane.around(this));
        }
    }

    private void show(@Nullable Shown shown) {
        Nodes.shown(drawing, shown == null);
        desk.setVisible(shown != null);
        picture.setImage(shown == null ? null : SwingFXUtils.toFXImage(shown.image(), null));
        if (shown != null) {
            picture.setFitWidth(shown.page().width() * shown.scale());
            if (model.current().get() < 0) {
                scroll.setVvalue(0);
            }
        }
        mark();
    }

    private void mark() {
        marks.getChildren().clear();
        Shown shown = model.shown().get();
        if (shown == null) {
            return;
        }
        List<Hit> hits = model.hits().get();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).page() == shown.index()) {
                boolean current = i == model.current().get();
                hits.get(i).areas().forEach(area -> marks.getChildren().add(mark(area, shown.scale(), current)));
                if (current) {
                    // A page of another size moves when it is laid out.
                    scroll.layout();
                    reveal(hits.get(i).areas().getFirst(), shown);
                }
            }
        }
    }

    private static Rectangle mark(Area area, double scale, boolean current) {
        Rectangle mark = new Rectangle(
                area.x() * scale - 1, area.y() * scale - 1, area.width() * scale + 2, area.height() * scale + 2);
        mark.getStyleClass().add(current ? "hit-current" : "hit");
        return mark;
    }

    /** Scrolls to where the area is in the middle. */
    private void reveal(Area area, Shown shown) {
        double height = shown.page().height() * shown.scale();
        double width = shown.page().width() * shown.scale();
        double roomDown = height - scroll.getViewportBounds().getHeight() + EDGE;
        double roomAcross = width - scroll.getViewportBounds().getWidth() + EDGE;
        double down = area.y() * shown.scale() - scroll.getViewportBounds().getHeight() / 2;
        double across = area.x() * shown.scale() - scroll.getViewportBounds().getWidth() / 2;
        scroll.setVvalue(roomDown <= 0 ? 0 : Math.clamp(down / roomDown, 0, 1));
        scroll.setHvalue(roomAcross <= 0 ? 0 : Math.clamp(across / roomAcross, 0, 1));
    }

    /** Scrolls by a share of what is seen; false where there is no way further. */
    boolean scrollDown(double share) {
        Shown shown = model.shown().get();
        double seen = scroll.getViewportBounds().getHeight();
        double room = shown == null ? 0 : shown.page().height() * shown.scale() + EDGE - seen;
        double before = scroll.getVvalue();
        if (room <= 0 || (share > 0 ? before >= 1 : before <= 0)) {
            return false;
        }
        scroll.setVvalue(Math.clamp(before + share * seen / room, 0, 1));
        return true;
    }

    /** Shows the beginning or the end of the page. */
    void edge(boolean end) {
        scroll.setVvalue(end ? 1 : 0);
    }

    /** Gives it the keyboard. */
    void focus() {
        scroll.requestFocus();
    }
}
