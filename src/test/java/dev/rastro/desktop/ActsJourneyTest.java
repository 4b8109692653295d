package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Marks;
import dev.rastro.timeline.TimelineRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Acts in the window, by keyboard: they are on the list at once, and every one of them can be taken back. */
@ExtendWith(Toolkit.class)
class ActsJourneyTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenWindow open;

    private void begin() throws Exception {
        RealServices real = new RealServices(folder, 60);
        open = new OpenWindow(real.services, real::close);
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= 60);
        open.settle();
    }

    private List<AccessKey> select(int from, int to) throws Exception {
        List<AccessKey> keys = onScreen(() -> open.window.session().documents().rows().subList(from, to).stream()
                .map(DocumentRow::key)
                .toList());
        open.act(() -> open.window.session().documents().selection().set(Set.copyOf(keys)));
        return keys;
    }

    private Marks marks(AccessKey key) throws Exception {
        return onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> row.key().equals(key))
                .map(DocumentRow::marks)
                .findFirst()
                .orElseThrow());
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void press(Node node, KeyCode code, boolean shortcut) throws Exception {
        open.act(() ->
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
    }

    private void tags(List<AccessKey> keys, List<String> wanted) throws Exception {
        until("tags " + wanted, () -> {
            List<DocumentRow> rows = open.window.session().documents().rows();
            return keys.stream()
                    .allMatch(key -> rows.stream()
                            .anyMatch(row ->
                                    row.key().equals(key) && row.marks().tags().equals(wanted)));
        });
    }

    @Test
    void threeSelectedAreTaggedByKeyboardUndoneAndDoneAgain() throws Exception {
        begin();
        try {
            List<AccessKey> three = select(2, 5);
            press(open.find(TableView.class, "documents"), KeyCode.E, false);
            TextField typed = onScreen(() -> byId(TextField.class, "tag-typed"));
            open.act(() -> typed.setText("Conferir frete"));
            press(typed, KeyCode.ENTER, false);
            open.act(() -> typed.setText("urgente"));
            press(typed, KeyCode.ENTER, false);
            press(typed, KeyCode.ENTER, false);
            tags(three, List.of("Conferir frete", "urgente"));

            // Of one of them alone the editor knows what it has, and of all that some have it.
            List<AccessKey> four = select(2, 6);
            press(open.find(TableView.class, "documents"), KeyCode.E, false);
            assertThat(onScreen(
                            () -> byId(ListView.class, "tag-lines").getItems().size()))
                    .isEqualTo(2);
            open.act(() -> open.window.workbench().closeVeils());

            Button undo = onScreen(() -> byId(Button.class, "undo"));
            assertThat(onScreen(undo::getText)).isEqualTo("Desfazer etiquetar 3 documentos");
            open.act(() -> open.window.workbench().actions().run("undo"));
            tags(four, List.of());
            open.act(() -> open.window.workbench().actions().run("redo"));
            tags(three, List.of("Conferir frete", "urgente"));
            assertThat(marks(four.getLast()).tags()).isEmpty();

            open.act(() -> open.window.session().screen().set(Screen.AUDIT));
            until("audit", () -> open.window.session().audit().lines().size() == 9);
            assertThat(onScreen(() -> open.window.session().audit().lines().stream()
                            .map(line -> line.words().replaceFirst(":.*", ""))
                            .collect(Collectors.toSet())))
                    .containsExactlyInAnyOrder("Etiqueta", "Desfeito", "Refeito");
        } finally {
            open.close();
        }
    }

    @Test
    void whatIsPutAwayLeavesTheListAndUndoBringsItBack() throws Exception {
        begin();
        try {
            long all = onScreen(
                    () -> open.window.session().documents().totals().get().count());
            List<AccessKey> two = select(0, 2);
            press(open.find(TableView.class, "documents"), KeyCode.A, false);
            until(
                    "gone",
                    () -> open.window.session().documents().totals().get().count() == all - 2
                            && open.window.session().documents().rows().stream()
                                    .noneMatch(row -> two.contains(row.key())));
            assertThat(onScreen(() -> byId(Label.class, "acted").getText())).isEqualTo("Arquivado: 2 documentos");
            open.act(() -> byId(Button.class, "undo").fire());
            until(
                    "back",
                    () -> open.window.session().documents().totals().get().count() == all
                            && open.window.session().documents().rows().stream()
                                    .anyMatch(row -> row.key().equals(two.getFirst())));
        } finally {
            open.close();
        }
    }

    @Test
    void aNoteMentionsADocumentThatItLeadsTo() throws Exception {
        begin();
        try {
            List<DocumentRow> rows =
                    onScreen(() -> List.copyOf(open.window.session().documents().rows()));
            DocumentRow about = rows.get(1);
            DocumentRow other = rows.stream()
                    .filter(row -> row.number() != null && row.number().length() >= 2 && !row.equals(about))
                    .findFirst()
                    .orElseThrow();
            select(1, 2);
            open.act(() -> open.window.session().documents().lead().set(about.key()));
            open.act(() -> open.window.workbench().actions().run("note"));
            TextArea draft = onScreen(() -> byId(TextArea.class, "note-draft"));
            open.act(() -> {
                draft.setText("Conferir com #" + other.number());
                draft.positionCaret(draft.getLength());
            });
            until(
                    "an offer",
                    () -> open.window.session().shown().notes().offers().stream()
                            .anyMatch(row -> row.key().equals(other.key())));
            open.act(() -> {
                ListView<DocumentRow> offers = offers();
                offers.getSelectionModel()
                        .select(offers.getItems().stream()
                                .filter(row -> row.key().equals(other.key()))
                                .findFirst()
                                .orElseThrow());
            });
            press(draft, KeyCode.ENTER, false);
            press(draft, KeyCode.ENTER, true);
            until(
                    "the note",
                    () -> open.window.session().shown().notes().notes().get().size() == 1);
            assertThat(onScreen(() -> open.window
                            .session()
                            .shown()
                            .notes()
                            .notes()
                            .get()
                            .getFirst()
                            .note()
                            .mentions()))
                    .containsExactly(other.key());
            assertThat(marks(about.key()).notes()).isEqualTo(1);
            assertThat(onScreen(() -> TimelineZoom.BRIEF
                            .rows(open.window.session().detail().timeline().get())
                            .stream()
                            .map(TimelineRow::kind)
                            .toList()))
                    .contains("NOTE");

            open.act(() -> open.nodes()
                    .filter(Hyperlink.class::isInstance)
                    .map(Hyperlink.class::cast)
                    .filter(link -> link.getText().contains(" "))
                    .findFirst()
                    .orElseThrow()
                    .fire());
            until(
                    "the other",
                    () -> other.key()
                            .equals(open.window.session().detail().key().get()));

            open.act(() -> open.window.workbench().actions().run("undo"));
            until(
                    "withdrawn",
                    () -> open.window.session().documents().rows().stream()
                            .anyMatch(row ->
                                    row.key().equals(about.key()) && row.marks().notes() == 0));
        } finally {
            open.close();
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<DocumentRow> offers() {
        return (ListView<DocumentRow>) byId(ListView.class, "note-offers");
    }
}
