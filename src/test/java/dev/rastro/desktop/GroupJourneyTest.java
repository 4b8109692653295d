package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.groups.GroupLine;
import dev.rastro.desktop.groups.GroupLine.Head;
import dev.rastro.desktop.groups.GroupLine.Row;
import dev.rastro.desktop.groups.GroupOrder;
import dev.rastro.store.DocumentCatalog.Totals;
import dev.rastro.store.GroupBy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list in groups: they add up to the list, and open by the keyboard to the rows they count. */
@ExtendWith(Toolkit.class)
class GroupJourneyTest {
    @TempDir
    Path folder;

    private static List<GroupLine> lines(OpenWindow open) throws Exception {
        return onScreen(() -> List.copyOf(open.window.session().groups().lines()));
    }

    private static void press(OpenWindow open, KeyCode code) throws Exception {
        open.act(() -> {
            TableView<?> table = open.find(TableView.class, "groups");
            table.requestFocus();
            Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    @Test
    void groupsAddUpAndOpen() throws Exception {
        RealServices real = new RealServices(folder, 160);
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 160);
            real.dispatcher.drain();
            real.searching.drain();
            open.act(() -> open.window.session().refresh());
            Totals totals =
                    onScreen(() -> open.window.session().documents().totals().get());
            for (GroupBy by :
                    List.of(GroupBy.ISSUER, GroupBy.RECIPIENT, GroupBy.MONTH, GroupBy.FAMILY, GroupBy.SITUATION)) {
                open.act(() -> open.window.session().groups().by().set(by));
                List<GroupLine> groups = lines(open);
                assertThat(groups).as("%s", by).isNotEmpty().allMatch(Head.class::isInstance);
                assertThat(groups.stream()
                                .mapToLong(line -> ((Head) line).of().count())
                                .sum())
                        .as("%s", by)
                        .isEqualTo(totals.count());
                assertThat(groups.stream()
                                .map(line -> ((Head) line).of().sum())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s", by)
                        .isEqualByComparingTo(totals.sum());
            }
            open.act(() -> open.window.session().groups().by().set(GroupBy.FAMILY));
            Head first = (Head) lines(open).getFirst();
            open.act(() ->
                    open.find(TableView.class, "groups").getSelectionModel().clearAndSelect(0));
            assertThat(onScreen(() ->
                            open.find(TableView.class, "groups").getParent().isVisible()
                                    && open.find(TableView.class, "groups").isVisible()))
                    .isTrue();
            press(open, KeyCode.RIGHT);
            List<GroupLine> opened = lines(open);
            assertThat(opened.getFirst())
                    .isInstanceOf(Head.class)
                    .extracting("open")
                    .isEqualTo(true);
            assertThat(opened.stream().filter(Row.class::isInstance))
                    .hasSize((int) Math.min(100, first.of().count()));
            press(open, KeyCode.DOWN);
            assertThat(onScreen(() -> open.window.session().documents().lead().get()))
                    .isEqualTo(((Row) opened.get(1)).document().key());
            press(open, KeyCode.LEFT);
            assertThat(lines(open)).allMatch(Head.class::isInstance);
            open.act(() -> open.window.session().groups().order().set(new GroupOrder(GroupOrder.By.NAME, false)));
            assertThat(lines(open).stream().map(line -> ((Head) line).title()))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            open.act(() -> open.window.session().groups().by().set(GroupBy.CFOP));
            assertThat(lines(open)).isNotEmpty();
            assertThat(((Head) lines(open).getLast()).title()).contains("CFOP");
        }
    }
}
