package dev.rastro.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ActionRegistryTest {
    private final ActionTable table = ActionTable.load();
    private final SimpleObjectProperty<Boolean> quarantine = new SimpleObjectProperty<>(false);
    private final Keymap keymap = new Keymap(table, Map.of());
    private final ActionRegistry actions = new ActionRegistry(
            table, Map.of(ActionContext.QUARANTINE, quarantine), keymap, Wording.of(new Messages(Language.PORTUGUESE)));
    private final List<String> done = new ArrayList<>();

    private void register(String id) {
        actions.register(id, () -> done.add(id));
    }

    @Test
    void whatIsDoneDependsOnTheContextAndOnTheFeature() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty();
        actions.register("quarantine.retry", enabled, () -> done.add("retry"));
        actions.run("quarantine.retry");
        quarantine.set(true);
        actions.run("quarantine.retry");
        enabled.set(true);
        assertThat(actions.get("quarantine.retry").available().get()).isTrue();
        quarantine.set(false);
        actions.run("quarantine.retry");
        assertThat(done).isEmpty();
        quarantine.set(true);
        actions.run("quarantine.retry");
        assertThat(done).containsExactly("retry");
        actions.close();
        enabled.set(false);
        assertThat(actions.get("quarantine.retry").available().get())
                .as("no longer followed")
                .isTrue();
    }

    @Test
    void placesShowTheirActionsInTheOrderOfTheTable() {
        List.of("dossier", "print", "open", "pdf", "rebuild").forEach(this::register);
        assertThat(actions.on(Surface.ROW)).extracting(Action::id).containsExactly("open", "print", "pdf", "dossier");
        assertThat(actions.on(Surface.HEADER)).extracting(Action::id).containsExactly("pdf", "dossier");
        assertThat(actions.in("tools")).extracting(Action::id).containsExactly("rebuild");
        assertThat(actions.hint(actions.get("rebuild"))).isEqualTo("Refazer as listas a partir do registro");
        assertThat(actions.hint(actions.get("print"))).isEqualTo("Imprimir (Ctrl+P)");
        assertThat(actions.hint(actions.get("open"))).isEqualTo("Abrir o documento (Enter)");
    }

    @Test
    void whatIsNotInTheTableOrThereAlreadyIsRefused() {
        register("print");
        assertThatIllegalArgumentException().isThrownBy(() -> register("print"));
        assertThatIllegalArgumentException().isThrownBy(() -> register("fly"));
        assertThatIllegalArgumentException().isThrownBy(() -> actions.get("mail"));
    }
}
