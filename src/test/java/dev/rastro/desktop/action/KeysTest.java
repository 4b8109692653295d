package dev.rastro.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void whatIsPressedIsRememberedByItsName() {
        for (KeyCode code : new KeyCode[] {
            KeyCode.A,
            KeyCode.DIGIT7,
            KeyCode.F12,
            KeyCode.COMMA,
            KeyCode.PLUS,
            KeyCode.PAGE_UP,
            KeyCode.NUMPAD3,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.LEFT,
            KeyCode.SLASH
        }) {
            Optional<KeyCombination> keys = Keys.pressed(code, true, true, false, false);
            assertThat(keys).as("%s", code).isPresent();
            assertThat(Keys.find(keys.orElseThrow().getName())).as("%s", code).isEqualTo(keys);
        }
        assertThat(Keys.pressed(KeyCode.P, false, true, false, false)).contains(Keys.parse("Shortcut+P"));
    }

    /** On most keyboards plus is written over the sign of equality, and beside the digits there is another one. */
    @Test
    void plusIsWhereverTheKeyboardHasIt() {
        assertThat(Keys.alike(Keys.parse("Shortcut+Plus")))
                .containsExactly(
                        Keys.parse("Shortcut+Plus"),
                        Keys.parse("Shortcut+Equals"),
                        Keys.parse("Shortcut+Add"),
                        Keys.parse("Shift+Shortcut+Equals"));
        assertThat(Keys.alike(Keys.parse("Shortcut+P"))).containsExactly(Keys.parse("Shortcut+P"));
    }

    @Test
    void whatIsNoCombinationIsNone() {
        for (String text : new String[] {"", "+", "Shortcut+", "Nonsense", "Shortcut+Shift", "\u0000"}) {
            assertThat(Keys.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void lettersTypeSomethingAndFunctionKeysDoNot() {
        assertThat(Keys.types(Keys.parse("P"))).isTrue();
        assertThat(Keys.types(Keys.parse("Shift+P"))).isTrue();
        assertThat(Keys.types(Keys.parse("Space"))).isTrue();
        assertThat(Keys.types(Keys.parse("F5"))).isFalse();
        assertThat(Keys.types(Keys.parse("Shift+F5"))).isFalse();
        assertThat(Keys.types(Keys.parse("Alt+P"))).isFalse();
        assertThat(Keys.types(Keys.parse("Shortcut+P"))).isFalse();
    }
}
