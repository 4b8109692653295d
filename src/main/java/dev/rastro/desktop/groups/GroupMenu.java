package dev.rastro.desktop.groups;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.GroupBy;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** Chooses what the list is put together by. */
public final class GroupMenu extends MenuButton {
    private static final PseudoClass RESTRICTING = PseudoClass.getPseudoClass("restricting");

    public GroupMenu(GroupsViewModel model, Wording wording, Lifetime life) {
        getStyleClass().add("filter");
        ToggleGroup one = new ToggleGroup();
        List<@Nullable GroupBy> all = new ArrayList<>();
        all.add(null);
        all.addAll(model.choices());
        for (GroupBy each : all) {
            RadioMenuItem item = new RadioMenuItem(word(wording, each));
            item.setToggleGroup(one);
            item.setOnAction(event -> model.by().set(each));
            life.bind(model.by(), now -> item.setSelected(now == each));
            getItems().add(item);
        }
        life.bind(model.by(), now -> {
            setText(wording.text("groups.by", word(wording, now)));
            pseudoClassStateChanged(RESTRICTING, now != null);
        });
    }

    private static String word(Wording wording, @Nullable GroupBy by) {
        return wording.text(by == null ? "group.nothing" : "group." + by);
    }
}
