package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.xml.verify.ReasonTexts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the document's originals are, and what can be proven about each. */
final class ProofsView extends StackPane {
    private final Wording wording;
    private final ReasonTexts texts;
    private final VBox cards = new VBox();
    private final Label waiting;

    ProofsView(DetailViewModel model, Wording wording, Lifetime life) {
        this.wording = wording;
        texts = new ReasonTexts(wording.messages().locale());
        waiting = Nodes.label(wording.text("proof.waiting"), "proof-waiting");
        cards.getStyleClass().add("proof-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(wording.text("tab.proofs"));
        getChildren().addAll(scroll, waiting);
        life.bind(model.proofs(), this::show);
    }

    private void show(@Nullable List<Proof> proofs) {
        Nodes.shown(waiting, proofs == null);
        cards.getChildren()
                .setAll(
                        proofs == null
                                ? List.of()
                                : proofs.stream()
                                        .map(proof -> new ProofCard(proof, wording, texts))
                                        .toList());
    }
}
