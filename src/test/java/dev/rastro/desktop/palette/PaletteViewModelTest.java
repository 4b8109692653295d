package dev.rastro.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.palette.PaletteViewModel.Found;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final List<String> done = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final PaletteViewModel model = new PaletteViewModel(
            List.of(
                    new PaletteSource(
                            "Ações",
                            true,
                            2,
                            () -> List.of(
                                    entry("print", "Imprimir", ""),
                                    entry("today", "Imprimir tudo de hoje", ""),
                                    entry("result", "Resultado da última impressão", ""),
                                    entry("mail", "E-mail com PDF e XML", ""))),
                    new PaletteSource(
                            "Empresas",
                            false,
                            5,
                            () -> List.of(
                                    entry("c1", "Moinho Sul", "11.222.333/0001-81"), entry("c2", "Gráfica Real", "")))),
            new Found("Documentos", this::search),
            new Recent(List.of("mail", "gone"), ids -> {
                kept.clear();
                kept.addAll(ids);
            }),
            "Usados há pouco",
            ui,
            new TaskRunner(executor, ui),
            failures::add);

    private PaletteEntry entry(String id, String title, String detail) {
        return new PaletteEntry(id, "icon", title, detail, "", "", () -> done.add(id));
    }

    private List<PaletteEntry> search(String text) {
        searched.add(text);
        return List.of(entry("d:" + text, "NF-e 7638", text));
    }

    private List<String> lines() {
        return model.lines().stream()
                .map(line -> switch (line) {
                    case PaletteLine.Heading heading -> "# " + heading.text();
                    case PaletteLine.Choice choice -> choice.entry().id();
                })
                .toList();
    }

    private Optional<String> chosen() {
        return model.chosen().map(PaletteEntry::id);
    }

    @Test
    void withNothingTypedWhatWasUsedLatelyComesFirst() {
        model.begin();
        assertThat(lines()).containsExactly("# Usados há pouco", "mail", "# Ações", "print", "today", "result", "mail");
        assertThat(chosen()).contains("mail");
        model.next();
        assertThat(chosen()).as("over the heading").contains("print");
        model.choose();
        assertThat(done).containsExactly("print");
        assertThat(kept).containsExactly("print", "mail", "gone");
        model.begin();
        assertThat(lines()).startsWith("# Usados há pouco", "print", "mail", "# Ações");
    }

    @Test
    void wordsAreFoundWithoutAccentsAndWhatBeginsWithThemComesFirst() {
        model.text().set("impressao");
        assertThat(lines()).containsExactly("# Ações", "result");
        model.text().set("impr");
        assertThat(lines()).as("the best two").containsExactly("# Ações", "print", "today");
        model.text().set("hoje impri");
        assertThat(lines()).containsExactly("# Ações", "today");
        model.text().set("222.333");
        assertThat(lines()).containsExactly("# Empresas", "c1");
        model.text().set("zzz");
        assertThat(lines()).isEmpty();
        assertThat(chosen()).isEmpty();
        model.choose();
        assertThat(done).isEmpty();
    }

    @Test
    void documentsAreSearchedAfterARestAndLateAnswersAreDropped() {
        model.text().set("7");
        ui.timePasses();
        executor.runAll();
        assertThat(searched).as("too short").isEmpty();
        model.text().set("76");
        model.text().set("763");
        ui.timePasses();
        Deque<Runnable> late = new ArrayDeque<>(executor.take());
        model.text().set("moinho");
        late.forEach(Runnable::run);
        assertThat(lines()).as("the answer to 763 is dropped").containsExactly("# Empresas", "c1");
        ui.timePasses();
        executor.runAll();
        assertThat(searched).containsExactly("763", "moinho");
        assertThat(lines()).containsExactly("# Empresas", "c1", "# Documentos", "d:moinho");
        assertThat(chosen()).as("what was selected stays so").contains("c1");
        model.next();
        model.next();
        assertThat(chosen()).as("the last one").contains("d:moinho");
        model.previous();
        assertThat(chosen()).contains("c1");
        model.text().set("");
        ui.timePasses();
        executor.runAll();
        assertThat(searched).hasSize(2);
        assertThat(failures).isEmpty();
    }
}
