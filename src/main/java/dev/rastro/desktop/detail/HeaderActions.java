package dev.rastro.desktop.detail;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;

/**
 * What can be done with the document on screen, from its header.
 *
 * @param corner what is done with the whole of it, as icons beside its title
 * @param told what became of it, in words; empty texts are not shown
 */
public record HeaderActions(List<Button> corner, List<ButtonBase> buttons, List<ObservableValue<String>> told) {
    public HeaderActions {
        corner = List.copyOf(corner);
        buttons = List.copyOf(buttons);
        told = List.copyOf(told);
    }
}
