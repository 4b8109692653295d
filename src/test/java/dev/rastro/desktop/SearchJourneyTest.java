package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.search.SearchViewModel;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.search.Excerpt;
import dev.rastro.store.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator remembers a product and a part of the value, and finds the note. */
@ExtendWith(Toolkit.class)
class SearchJourneyTest {
    private static final int DOCUMENTS = 120;

    @TempDir
    Path folder;

    private RealServices real;
    private OpenWindow open;

    @BeforeEach
    void openFilledWindow() throws Exception {
        real = new RealServices(folder, DOCUMENTS);
        open = new OpenWindow(real.services, real::close);
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        real.searching.drain();
        open.settle();
    }

    @AfterEach
    void closeWindow() throws Exception {
        open.close();
    }

    /** A note of which a word of a product occurs in its original. */
    private record Remembered(DocumentRow row, String word, String reais) {}

    private Remembered remembered() throws Exception {
        for (DocumentRow row :
                onScreen(() -> List.copyOf(open.window.session().documents().rows()))) {
            Optional<String> word = row.family() == DfeFamily.NFE && row.total() != null && row.content() != null
                    ? product(row.content())
                    : Optional.empty();
            if (word.isPresent()) {
                return new Remembered(
                        row,
                        word.get(),
                        Objects.requireNonNull(row.total()).toBigInteger().toString());
            }
        }
        throw new IllegalStateException("No note with a product of a long name");
    }

    private Optional<String> product(String content) {
        String xml = new String(real.store.originals.read(content).orElseThrow(), StandardCharsets.UTF_8);
        int at = xml.indexOf("<xProd>");
        return at < 0
                ? Optional.empty()
                : Stream.of(xml.substring(at + 7, xml.indexOf("</xProd>", at)).split("[^A-Za-z]+", -1))
                        .filter(word -> word.length() > 5)
                        .findFirst();
    }

    private void type(String query) throws Exception {
        open.act(() -> open.window.session().filter().text().set(query));
        // Typing has to rest before the list is asked.
        Thread.sleep(300);
        open.settle();
    }

    @Test
    void aNoteIsFoundByAProductAndAPartOfItsValue() throws Exception {
        Remembered note = remembered();
        type(note.word().substring(0, 5) + " " + note.reais());
        assertThat(onScreen(() -> List.copyOf(open.window.session().documents().rows())))
                .contains(note.row())
                .hasSizeLessThan(5);

        open.act(() -> open.window.session().documents().lead().set(note.row().key()));
        SearchViewModel search = open.window.session().search();
        Excerpt excerpt = onScreen(() -> search.excerpt().get()).orElseThrow();
        assertThat(excerpt.field()).isEqualTo("product");
        List<String> marked = onScreen(() -> open.nodes()
                .filter(node -> node.getStyleClass().contains("search-mark"))
                .map(node -> ((Text) node).getText())
                .toList());
        assertThat(marked)
                .isNotEmpty()
                .allMatch(word -> word.startsWith(note.word().substring(0, 5)));

        // The list follows what comes in while the query stands.
        assertThat(onScreen(() -> search.hint().get())).isEmpty();
    }

    @Test
    void aMisspeltWordIsSuggestedAndTaken() throws Exception {
        Remembered note = remembered();
        String misspelt = note.word().charAt(0) + "w" + note.word().substring(2);
        type(misspelt);
        assertThat(onScreen(() -> open.window.session().documents().state().get()))
                .isEqualTo(ListState.NO_MATCH);
        until(
                "a suggestion",
                () -> !open.window.session().search().suggestion().get().isEmpty());
        open.act(() -> open.find(Hyperlink.class, "hyperlink").fire());
        Thread.sleep(300);
        open.settle();
        assertThat(onScreen(() -> List.copyOf(open.window.session().documents().rows())))
                .contains(note.row());
    }

    @Test
    void whatCannotBeReadIsSaidWhileTheRestStillSearches() throws Exception {
        Remembered note = remembered();
        type(note.word() + " cor:azul");
        assertThat(onScreen(() -> open.find(Labeled.class, "search-hint").getText()))
                .contains("cor")
                .contains("emitente");
        assertThat(onScreen(() -> List.copyOf(open.window.session().documents().rows())))
                .contains(note.row());
    }

    @Test
    void fieldsAreOfferedWhileTheyAreTyped() throws Exception {
        open.act(() -> {
            TextField field = open.find(TextField.class, "search");
            field.requestFocus();
            field.setText("situacao:canc");
        });
        until("the offers", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        open.act(() -> open.find(TextField.class, "search").clear());
    }
}
