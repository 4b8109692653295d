package dev.rastro.desktop.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.help.HelpTopic.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpViewModelTest {
    private final Wording wording = Wording.of(new Messages(Language.PORTUGUESE));
    private final HelpViewModel model = new HelpViewModel(
            () -> new HelpTopics(wording, 30),
            () -> List.of(new HelpTopic("shortcut:print", Kind.SHORTCUT, "Imprimir", "", "Ctrl+P", "", "")),
            wording);

    @Test
    void opensAtTheTopicThatIsAskedForAndElseAtTheFirst() {
        model.begin(HelpTopic.id(Kind.SITUATION, "DENEGADA"));
        assertThat(model.chosen().get().title()).isEqualTo("Denegada");
        assertThat(model.chosen().get().next()).startsWith("Não escriture como válida");
        model.begin("");
        assertThat(model.chosen().get()).isEqualTo(model.shown().getFirst());
        model.move(-1);
        assertThat(model.chosen().get()).isEqualTo(model.shown().getFirst());
        model.move(1);
        assertThat(model.chosen().get()).isEqualTo(model.shown().get(1));
    }

    @Test
    void isSearchedInAllItsWordsWithoutAccents() {
        model.begin("");
        model.text().set("substituicao 110112");
        assertThat(model.shown())
                .extracting(HelpTopic::title)
                .containsExactly("Cancelamento por substituição (110112)");
        assertThat(model.chosen().get()).isEqualTo(model.shown().getFirst());
        model.text().set("atalho ctrl+p");
        assertThat(model.shown()).extracting(HelpTopic::id).containsExactly("shortcut:print");
        model.text().set("nada disso existe");
        assertThat(model.shown()).isEmpty();
        assertThat(model.chosen().get()).isNull();
        model.move(1);
        assertThat(model.chosen().get()).isNull();
    }
}
