package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.action.Surface;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Room;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyChooser;
import dev.rastro.desktop.search.QueryCompletion;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;

/** Name, company, search and menu. */
final class TopBar extends HBox {
    private final CustomTextField search = new CustomTextField();
    private final Wording wording;
    private final CompanyChooser companies;

    TopBar(Bench bench, MenuButton menu) {
        Session session = bench.session();
        Lifetime life = bench.life();
        this.wording = bench.wording();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label(wording.text("app.name"), Nodes.icon("fth-activity"));
        brand.getStyleClass().add("brand");
        companies = new CompanyChooser(session.companies(), wording, life);
        prepareSearch(session, life);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(brand, companies, search);
        List<Action> offered = bench.actions().on(Surface.TOOLBAR);
        // The first one has words, the rest have icons.
        Button first = bench.controls().button(offered.getFirst());
        first.getStyleClass().add("accent");
        getChildren().add(first);
        // Names give way to their icons before anything is cut.
        brand.setMinWidth(USE_PREF_SIZE);
        first.setMinWidth(USE_PREF_SIZE);
        life.bind(Room.narrow(this), narrow -> {
            ContentDisplay shown = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            brand.setContentDisplay(shown);
            first.setContentDisplay(shown);
        });
        offered.stream()
                .skip(1)
                .forEach(action -> getChildren().add(bench.controls().iconButton(action)));
        getChildren().add(menu);
    }

    private void prepareSearch(Session session, Lifetime life) {
        search.getStyleClass().add("search");
        search.setPromptText(wording.text("search.prompt"));
        search.setAccessibleText(wording.text("search.name"));
        search.setLeft(Nodes.icon("fth-search"));
        Button clear = Nodes.iconButton("fth-x", wording.text("search.clear"), search::clear);
        clear.setFocusTraversable(false);
        search.setRight(clear);
        life.bind(search.textProperty(), typed -> clear.setVisible(!typed.isEmpty()));
        search.textProperty().bindBidirectional(session.filter().text());
        life.onClose(new QueryCompletion(search, session.search())::dispose);
        life.onClose(
                () -> search.textProperty().unbindBidirectional(session.filter().text()));
    }

    /** Gives the keyboard to the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Opens the list of companies. */
    void chooseCompany() {
        companies.open();
    }
}
