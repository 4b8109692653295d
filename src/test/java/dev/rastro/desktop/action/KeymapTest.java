package dev.rastro.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rastro.desktop.action.Keymap.Binding;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeymapTest {
    private static final String HEAD = "id\ticon\tgroup\tcontext\tshortcut\tkey\tsurfaces\n";

    private static ActionTable table(String... rows) {
        return ActionTable.parse(HEAD + String.join("\n", rows).replace(' ', '\t'));
    }

    private static Binding binding(Keymap keymap, String name) {
        return keymap.bindings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<KeyCombination> keys(String text) {
        return Optional.of(Keys.parse(text));
    }

    @Test
    void theTableGivesNoKeysTwoMeanings() {
        Keymap keymap = new Keymap(ActionTable.load(), Map.of());
        assertThat(keymap.keys(binding(keymap, "list.export"))).isEqualTo(keys("Shortcut+Shift+E"));
        assertThat(keymap.keys(binding(keymap, "print@list"))).isEqualTo(keys("P"));
    }

    @Test
    void oneShortcutForTwoActionsThatCanBothBeMeantIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Keymap(
                        table(
                                "list.export i list DOCUMENTS Shortcut+Shift+E - -",
                                "dossier i document DOCUMENT Shortcut+Shift+E - -"),
                        Map.of()))
                .withMessage("list.export and dossier both have Shift+Shortcut+E");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Keymap(table("a i g ANYWHERE F5 - -", "b i g QUARANTINE F5 - -"), Map.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Keymap(table("a i g DOCUMENT - P -", "b i g SELECTION - P -"), Map.of()));
        assertThat(new Keymap(table("a i g DOCUMENTS F6 - -", "b i g QUARANTINE F6 - -"), Map.of()).bindings())
                .hasSize(2);
    }

    @Test
    void aShortcutThatTypesSomethingIsRefused() {
        for (String typing : new String[] {"P", "Shift+P", "Space", "Enter"}) {
            assertThatIllegalStateException()
                    .as(typing)
                    .isThrownBy(() -> new Keymap(table("a i g DOCUMENTS " + typing + " - -"), Map.of()));
        }
        assertThat(new Keymap(table("a i g DOCUMENTS Shift+F5 P -"), Map.of()).bindings())
                .hasSize(2);
    }

    @Test
    void otherKeysAreChosenAndKeptAsDifferences() {
        ActionTable table = table("a i g ANYWHERE Shortcut+A - -", "b i g DOCUMENTS Shortcut+B B -");
        Keymap keymap = new Keymap(table, Map.of());
        Binding a = binding(keymap, "a");
        Binding b = binding(keymap, "b");
        assertThat(keymap.choose(b, keys("Shortcut+A"))).isFalse();
        assertThat(keymap.taken(b, Keys.parse("Shortcut+A"))).contains(a);
        assertThat(keymap.choose(b, keys("X"))).as("would be typed").isFalse();
        assertThat(keymap.differences()).isEmpty();

        assertThat(keymap.choose(a, keys("Alt+F1"))).isTrue();
        assertThat(keymap.choose(b, keys("Shortcut+A"))).isTrue();
        assertThat(keymap.choose(binding(keymap, "b@list"), Optional.empty())).isTrue();
        assertThat(keymap.differences())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "Alt+F1", "b", "Shortcut+A", "b@list", ""));
        assertThat(keymap.revision().get()).isEqualTo(3);

        Keymap again = new Keymap(table, keymap.differences());
        assertThat(again.keys(binding(again, "a"))).isEqualTo(keys("Alt+F1"));
        assertThat(again.keys(binding(again, "b"))).isEqualTo(keys("Shortcut+A"));
        assertThat(again.keys(binding(again, "b@list"))).isEmpty();

        assertThat(again.choose(a, keys("Shortcut+A"))).as("now b's").isFalse();
        again.resetAll();
        assertThat(again.differences()).isEmpty();
        assertThat(again.keys(binding(again, "a"))).isEqualTo(keys("Shortcut+A"));
    }

    @Test
    void whatWasChosenAndMakesNoSenseIsLeftOut() {
        ActionTable table = table("a i g ANYWHERE Shortcut+A - -", "b i g DOCUMENTS Shortcut+B - -");
        Keymap keymap = new Keymap(table, Map.of("a", "Shortcut+Nonsense+", "b", "Shortcut+A", "gone", "F9"));
        assertThat(keymap.differences()).isEmpty();
        assertThat(keymap.keys(binding(keymap, "b"))).isEqualTo(keys("Shortcut+B"));
    }
}
