package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.detail.Connections.Look;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What the shown document has to do with others: the documents themselves, or their freight over time. */
final class RelationsView extends BorderPane {
    RelationsView(Connections model, Wording wording, Lifetime life) {
        RelatedView related = new RelatedView(model, wording, life);
        FreightView freight = new FreightView(model, wording, life);
        HBox kinds = new HBox(new Segmented<>(
                wording.text("tab.related"),
                List.of(Look.RELATED, Look.FREIGHT),
                look -> wording.text(look == Look.FREIGHT ? "related.kind.FREIGHT" : "related.kind.RELATED"),
                model.kind(),
                life));
        kinds.getStyleClass().add("related-kinds");
        setTop(kinds);
        setCenter(new StackPane(related, freight));
        life.bind(model.kind(), look -> {
            Nodes.shown(related, look == Look.RELATED);
            Nodes.shown(freight, look == Look.FREIGHT);
        });
    }
}
