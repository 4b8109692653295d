package dev.rastro.desktop.shell;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.action.Surface;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.search.QueryCompletion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** Name, company, search and menu. */
final class TopBar extends HBox {
    private final CustomTextField search = new CustomTextField();
    private final Wording wording;

    TopBar(Bench bench, MenuButton menu) {
        Session session = bench.session();
        Lifetime life = bench.life();
        this.wording = bench.wording();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label(wording.text("app.name"), Nodes.icon("fth-activity"));
        brand.getStyleClass().add("brand");
        prepareSearch(session, life);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(brand, companies(session, life), search);
        List<Action> offered = bench.actions().on(Surface.TOOLBAR);
        // The first one has words, the rest have icons.
        Button first = bench.controls().button(offered.getFirst());
        first.getStyleClass().add("accent");
        getChildren().add(first);
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

    private ComboBox<@Nullable CompanyScope> companies(Session session, Lifetime life) {
        ComboBox<@Nullable CompanyScope> box = new ComboBox<>();
        box.getStyleClass().add("companies");
        box.setAccessibleText(wording.text("company.name"));
        box.setTooltip(new Tooltip(wording.text("company.help")));
        box.setVisibleRowCount(14);
        box.setConverter(new Names());
        boolean[] filling = {false};
        Runnable fill = () -> {
            filling[0] = true;
            List<@Nullable CompanyScope> all = new ArrayList<>();
            all.add(null);
            session.companies().companies().stream().map(CompanyScope::of).forEach(all::add);
            box.getItems().setAll(all);
            box.setValue(session.filter().company().get());
            filling[0] = false;
        };
        fill.run();
        life.listen(session.companies().companies(), fill);
        box.setOnAction(event -> {
            if (!filling[0]) {
                session.filter().company().set(box.getValue());
            }
        });
        life.listen(session.filter().company(), box::setValue);
        return box;
    }

    /** Gives the keyboard to the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private final class Names extends StringConverter<@Nullable CompanyScope> {
        @Override
        public String toString(@Nullable CompanyScope company) {
            if (company == null) {
                return wording.text("company.all");
            }
            String id = wording.formats().partyId(company.id());
            return company.name().isEmpty() ? id : company.name() + "  \u00b7  " + id;
        }

        @Override
        public @Nullable CompanyScope fromString(String text) {
            throw new UnsupportedOperationException(Objects.requireNonNull(text) + ": the box cannot be typed into");
        }
    }
}
