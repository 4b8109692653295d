package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.freshness.FreshnessBar;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import java.awt.image.BufferedImage;
import java.time.Duration;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The printed document, page by page, as wide as there is room. */
final class PreviewView extends BorderPane {
    private static final int NARROWEST = 200;
    private static final int SCROLL_BAR = 28;

    private final DetailViewModel model;
    private final Wording wording;
    private final ImageView picture = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane paper = new StackPane(picture);
    private final Label where = Nodes.label("", "page-where");
    private final Button back;
    private final Button forth;
    private final ProgressIndicator drawing = new ProgressIndicator();
    private int index;

    PreviewView(DetailViewModel model, FreshnessViewModel freshness, Wording wording, UiThread ui, Lifetime life) {
        this.model = model;
        this.wording = wording;
        back = Nodes.iconButton("fth-chevron-left", wording.text("preview.back"), () -> turn(index - 1));
        forth = Nodes.iconButton("fth-chevron-right", wording.text("preview.forth"), () -> turn(index + 1));
        HBox bar = new HBox(back, where, forth);
        bar.setAlignment(Pos.CENTER);
        bar.getStyleClass().add("tab-bar");
        paper.getStyleClass().add("paper");
        picture.setPreserveRatio(true);
        scroll.setContent(paper);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("desk");
        scroll.setAccessibleText(wording.text("tab.preview"));
        drawing.setMaxSize(36, 36);
        FreshnessBar old = new FreshnessBar(freshness, wording, model::reload, life);
        setTop(new VBox(bar, old));
        life.bind(model.timeline(), now -> old.show(now == null || model.asOf().get() != null ? null : now.document()));
        setCenter(new StackPane(scroll, drawing));
        life.bind(model.page(), this::show);
        // A new width asks for a new drawing, once the divider rests.
        Debounce resized = new Debounce(ui, Duration.ofMillis(150), () -> turn(index));
        life.onClose(resized::close);
        life.listen(scroll.widthProperty(), width -> resized.request());
    }

    /** Draws page {@code wanted} for the present width. */
    void turn(int wanted) {
        double room = scroll.getWidth() - SCROLL_BAR;
        if (room >= NARROWEST) {
            double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
            model.needPage(Math.max(0, wanted), (int) Math.round(room * scale));
        }
    }

    private void show(DetailViewModel.@Nullable PageImage page) {
        BufferedImage image = page == null ? null : page.image();
        Nodes.shown(drawing, page == null);
        Nodes.shown(scroll, true);
        scroll.setVisible(image != null);
        picture.setImage(image == null ? null : SwingFXUtils.toFXImage(image, null));
        picture.setFitWidth(image == null ? 0 : Math.max(NARROWEST, scroll.getWidth() - SCROLL_BAR));
        index = page == null ? 0 : page.index();
        int count = page == null ? 0 : page.count();
        where.setText(count == 0 ? "" : wording.text("preview.where", index + 1, count));
        back.setDisable(index <= 0);
        forth.setDisable(index + 1 >= count);
    }
}
