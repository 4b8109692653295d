package dev.rastro.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rastro.desktop.action.ActionTable;
import dev.rastro.desktop.action.Keymap;
import dev.rastro.desktop.action.Keymap.Binding;
import dev.rastro.desktop.action.Keys;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final Wording wording = Wording.of(new Messages(Language.PORTUGUESE));
    private final Keymap keymap = new Keymap(ActionTable.load(), Map.of());
    private final ShortcutEditor editor = new ShortcutEditor(keymap, wording);
    private final SettingRegistry registry = new SettingRegistry();
    private final SettingsViewModel model = new SettingsViewModel(registry, editor, wording);

    private Binding binding(String name) {
        return keymap.bindings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void settingsAreFoundByTheirWordsWithoutAccents() {
        registry.add(List.of(new SettingEntry(
                "theme",
                "looks",
                "Aparência",
                "",
                "escuro noite",
                new SettingEntry.YesOrNo(new SimpleObjectProperty<>(true)))));
        registry.add(editor.entries());
        model.text().set("APARENCIA noite");
        assertThat(model.all())
                .filteredOn(model.shown())
                .extracting(SettingEntry::id)
                .containsExactly("theme");
        model.text().set("atalho dossie");
        assertThat(model.all())
                .filteredOn(model.shown())
                .extracting(SettingEntry::id)
                .containsExactly("shortcut.dossier");
        model.text().set("");
        assertThat(model.all())
                .filteredOn(model.shown())
                .hasSize(keymap.bindings().size() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> registry.add(editor.entries()));
    }

    @Test
    void keysThatMeanSomethingElseAreRefusedByName() {
        assertThat(editor.press(binding("pdf"), Keys.parse("Shortcut+P"))).isFalse();
        assertThat(editor.told().get()).isEqualTo("Ctrl+P já é de: Imprimir. Nada foi mudado.");
        assertThat(editor.press(binding("print@list"), Keys.parse("M"))).isFalse();
        assertThat(editor.told().get()).isEqualTo("M já é de: Manifestar… (na lista de documentos). Nada foi mudado.");
        assertThat(editor.press(binding("pdf"), Keys.parse("X"))).isFalse();
        assertThat(editor.told().get()).startsWith("X escreve texto nos campos");
        assertThat(keymap.differences()).isEmpty();
    }

    @Test
    void keysAreChangedTakenAwayAndPutBack() {
        Binding print = binding("print");
        assertThat(editor.press(print, Keys.parse("Shortcut+Alt+J"))).isTrue();
        assertThat(editor.told().get()).isEqualTo("Imprimir: agora Ctrl+Alt+J.");
        assertThat(editor.keys(print)).isEqualTo("Ctrl+Alt+J");
        assertThat(editor.press(binding("pdf"), Keys.parse("Shortcut+P"))).isTrue();
        editor.reset(print);
        assertThat(editor.told().get()).isEqualTo("Ctrl+P já é de: Salvar PDF. Nada foi mudado.");
        assertThat(editor.keys(print)).isEqualTo("Ctrl+Alt+J");
        editor.remove(binding("pdf"));
        assertThat(editor.keys(binding("pdf"))).isEqualTo("sem teclas");
        editor.reset(print);
        assertThat(keymap.differences()).containsExactly(Map.entry("pdf", ""));
        editor.resetAll();
        assertThat(keymap.differences()).isEmpty();
    }
}
