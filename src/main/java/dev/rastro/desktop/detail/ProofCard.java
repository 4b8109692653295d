package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.xml.verify.Authenticity;
import dev.rastro.dfe.xml.verify.ReasonTexts;
import dev.rastro.dfe.xml.verify.SignatureDetail;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One original: the verdict, what each check said, why, who signed, and its fingerprint. */
final class ProofCard extends VBox {
    private final Wording wording;

    ProofCard(Proof proof, Wording wording, ReasonTexts texts) {
        this.wording = wording;
        getStyleClass().add("proof-card");
        Authenticity found = proof.authenticity();
        String verdict = texts.of(found.verdict());
        String next = texts.nextStep(found.verdict());
        BadgeModel look = wording.badges().said("verdict", found.verdict().spelling(), verdict, next);
        Label source = wrapped(proof.source().label(), "proof-source");
        HBox first = new HBox(Nodes.badge(look), source);
        HBox.setHgrow(source, Priority.ALWAYS);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("proof-first");
        getChildren().addAll(first, wrapped(next, "proof-next"), checks(found));
        found.reasons().forEach(reason -> getChildren().add(wrapped("• " + texts.of(reason), "proof-reason")));
        found.signatures().forEach(signature -> getChildren().add(signature(signature)));
        getChildren().add(fingerprint(proof.source().content()));
        setAccessibleText(verdict + ". " + proof.source().label() + ". " + next);
    }

    private Node checks(Authenticity found) {
        FlowPane checks = new FlowPane(
                check("proof.signature", ProofState.of(found.signature())),
                check("proof.chain", ProofState.of(found.chain())),
                check("proof.protocol", ProofState.of(found.protocolDigest())),
                check("proof.key", ProofState.of(found.key())),
                check("proof.schema", ProofState.of(found.schema())));
        checks.getStyleClass().add("proof-checks");
        return checks;
    }

    private Label check(String key, ProofState state) {
        String text = wording.text("proof.check", wording.text(key), wording.text(state.key()));
        BadgeModel look = wording.badges().said("proof", state.code(), text, text);
        Label label = new Label(text, Nodes.icon(look.icon()));
        label.getStyleClass().addAll("proof-check", look.tone().styleClass());
        return label;
    }

    private Node signature(SignatureDetail signature) {
        VBox lines = new VBox();
        lines.getStyleClass().add("proof-signature");
        if (signature.signer() != null) {
            lines.getChildren()
                    .add(wrapped(
                            wording.text(
                                    "proof.signer",
                                    signature.element(),
                                    signature.signer(),
                                    wording.formats().partyId(signature.taxId()),
                                    wording.formats().moment(signature.signedAt())),
                            "proof-signer"));
            lines.getChildren()
                    .add(wrapped(
                            wording.text(
                                    "proof.certificate",
                                    wording.formats().day(signature.validFrom()),
                                    wording.formats().day(signature.validUntil()),
                                    text(signature.issuer()),
                                    text(signature.algorithm())),
                            "proof-certificate"));
        }
        return lines;
    }

    private Node fingerprint(String sha256) {
        // In two halves: there is no place to break 64 characters at, and less room than that.
        int half = sha256.length() / 2;
        Label label = wrapped(
                wording.text("proof.sha256", sha256.substring(0, half) + "\n" + sha256.substring(half)),
                "proof-sha256");
        HBox line = new HBox(label, Nodes.iconButton("fth-copy", wording.text("proof.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(sha256);
            Clipboard.getSystemClipboard().setContent(content);
        }));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "?");
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = Nodes.label(text, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
