package dev.rastro.desktop.detail;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;

/**
 * What can be done with the document on screen, from its header.
 *
 * @param told what became of it, in words; empty texts are not shown
 */
public record HeaderActions(List<ButtonBase> buttons, List<ObservableValue<String>> told) {
    public HeaderActions {
        buttons = List.copyOf(buttons);
        told = List.copyOf(told);
    }
}
