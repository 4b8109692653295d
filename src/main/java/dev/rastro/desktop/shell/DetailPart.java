package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionControls;
import dev.rastro.desktop.action.Surface;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.HeaderActions;
import dev.rastro.desktop.manifest.DeclareMenu;
import dev.rastro.desktop.manifest.DeclareViewModel;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.printing.ProfileChoice;
import dev.rastro.desktop.printing.ProfilesViewModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;

/**
 * A document with what can be done with it.
 *
 * @param declare the declarations on it; {@code null} where there are no authorities
 */
record DetailPart(DetailView view, @Nullable DeclareMenu declare) {
    /** {@code close} is called when the operator puts the document away; {@code life} ends with the view. */
    static DetailPart open(
            ShownDocument shown,
            ProfilesViewModel profiles,
            PendingBadges pending,
            ActionControls controls,
            Clock clock,
            UiThread ui,
            Wording wording,
            Runnable close,
            Lifetime life) {
        List<ButtonBase> buttons = new ArrayList<>();
        List<ObservableValue<String>> told = new ArrayList<>();
        DeclareViewModel declarations = shown.declare();
        DeclareMenu declare = declarations == null ? null : new DeclareMenu(declarations, wording, life);
        if (declarations != null && declare != null) {
            buttons.add(declare);
            told.add(declarations.result());
        }
        buttons.addAll(controls.buttons(Surface.HEADER));
        told.add(shown.pdf().written());
        told.add(shown.mail().told());
        told.add(shown.detail().dossier().written());
        List<Node> printing = new ArrayList<>();
        printing.add(new ProfileChoice(profiles, wording.text("print.profile"), life));
        printing.addAll(controls.iconButtons(Surface.PREVIEW));
        DetailView view = new DetailView(
                shown.detail(),
                shown.connections(),
                shown.freshness(),
                shown.preview(),
                shown.notes(),
                printing,
                clock,
                wording,
                pending,
                ui,
                new HeaderActions(controls.iconButtons(Surface.CORNER), buttons, told),
                close);
        life.onClose(view::close);
        controls.contextMenu(view, Surface.DETAIL);
        return new DetailPart(view, declare);
    }

    /** Offers the declarations on the document. */
    void offerDeclarations() {
        if (declare != null) {
            declare.show();
        }
    }
}
