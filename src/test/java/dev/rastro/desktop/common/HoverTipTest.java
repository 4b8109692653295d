package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.Toolkit;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class HoverTipTest {
    private static void enter(Label label) {
        Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        null,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(label, 0, 0)));
    }

    private static @Nullable Tooltip installed(Label label) {
        return (Tooltip) label.getProperties().get("javafx.scene.control.Tooltip");
    }

    private static String said(Label label) {
        Tooltip tip = Objects.requireNonNull(installed(label));
        tip.getOnShowing().handle(null);
        return tip.getText();
    }

    @Test
    void madeWhenTheMouseComesAndOnlyWhereThereIsSomethingToSay() throws Exception {
        Toolkit.onScreen(() -> {
            Label label = new Label();
            HoverTip.on(label, label::getText);
            assertThat(installed(label)).isNull();

            enter(label);
            assertThat(installed(label)).isNull();

            label.setText("Moinho Aurora");
            enter(label);
            label.setText("Moinho Pinheiral");
            assertThat(said(label)).isEqualTo("Moinho Pinheiral");

            label.setText("");
            enter(label);
            assertThat(installed(label)).isNull();
            return true;
        });
    }

    @Test
    void theLastWordsCount() throws Exception {
        Toolkit.onScreen(() -> {
            Label label = new Label();
            HoverTip.on(label, "name");
            HoverTip.on(label, "name (Ctrl+N)");
            enter(label);
            assertThat(said(label)).isEqualTo("name (Ctrl+N)");
            return true;
        });
    }
}
