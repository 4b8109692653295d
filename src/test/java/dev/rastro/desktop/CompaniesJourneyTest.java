package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyProfiles;
import dev.rastro.company.CompanyScope;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.DocumentCatalog.Company;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.Parties;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whose documents are shown, chosen from the window by keyboard. */
@ExtendWith(Toolkit.class)
class CompaniesJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aGroupIsChosenByTypingAPartOfItsName() throws Exception {
        RealServices real = new RealServices(folder, 120);
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 120);
            List<Company> parties = real.services.catalog().companies(3);
            CompanyProfiles profiles = real.services.companies();
            profiles.set(new CompanyProfile(parties.get(0).id(), null, "Grupo Sul", "roxo", null));
            profiles.set(new CompanyProfile(parties.get(1).id(), null, "Grupo Sul", "roxo", null));

            open.act(() -> open.window.workbench().actions().run("company.choose"));
            until("the group", () -> items() > 3);
            open.act(() -> find(TextField.class, "company-typed").setText("grupo sul"));
            open.settle();
            open.act(() -> press(find(TextField.class, "company-typed"), KeyCode.ENTER));
            open.settle();

            CompanyScope chosen =
                    onScreen(() -> open.window.session().filter().company().get());
            assertThat(chosen.name()).isEqualTo("Grupo Sul");
            Parties both =
                    new Parties(Set.of(parties.get(0).id(), parties.get(1).id()));
            long expected = real.services
                    .catalog()
                    .totals(DocumentFilter.all().withCompanies(both))
                    .count();
            until(
                    "its documents",
                    () -> open.window.session().documents().totals().get().count() == expected);
            assertThat(onScreen(() -> open.window.session().companies().chosenColour()))
                    .contains("#8a63d2");
            assertThat(dots(open))
                    .as("rows of the group")
                    .contains(parties.getFirst().name())
                    .doesNotContain(parties.get(2).name());
            open.act(() -> open.window.session().filter().company().set(CompanyScope.of(parties.getFirst())));
            open.settle();
            assertThat(dots(open)).as("of one company alone").isEmpty();
        }
    }

    /** The names in the list that have a dot of the group's colour before them. */
    private static List<String> dots(OpenWindow open) throws Exception {
        return onScreen(() -> open.nodes()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && !cell.isEmpty()
                        && cell.getGraphic() instanceof Circle dot
                        && dot.getFill().equals(Color.web("#8a63d2")))
                .map(node -> ((TableCell<?, ?>) node).getText())
                .toList());
    }

    private static int items() {
        return find(ListView.class, "company-list").getItems().size();
    }

    private static void press(TextField field, KeyCode code) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** The list is in a window of its own. */
    private static <T> T find(Class<T> type, String id) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
