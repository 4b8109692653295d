package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pages.PagesView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The printed document over the whole window, for reading. */
public final class LargePreview extends Veil implements AutoCloseable {
    private static final double WIDTH = 1320;
    private static final double EDGE = 40;

    private final PreviewViewModel model;
    private final PagesView pages;
    private final Lifetime life = new Lifetime();

    /** @param actions further controls of the bar */
    public LargePreview(PreviewViewModel model, Wording wording, UiThread ui, List<? extends Node> actions) {
        super(WIDTH);
        this.model = model;
        List<Node> controls = new ArrayList<>(actions);
        controls.add(Nodes.iconButton("fth-x", wording.text("preview.large.close"), this::putAway));
        pages = new PagesView(model.pages(), wording.text("tab.preview"), wording, ui, controls, life);
        VBox.setVgrow(pages, Priority.ALWAYS);
        getStyleClass().add("large-preview");
        box.getChildren().add(pages);
        fillHeight(EDGE);
        life.listen(model.revision(), changed -> {
            if (isVisible()) {
                model.need();
            }
        });
    }

    /** Opens it on the document that is shown. */
    public void open() {
        model.need();
        open(pages);
        pages.focusPage();
    }

    @Override
    public void close() {
        life.close();
    }
}
