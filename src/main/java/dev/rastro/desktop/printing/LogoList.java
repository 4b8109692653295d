package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The companies' logos, which all profiles share. */
final class LogoList extends VBox {
    private final ProfileEditorViewModel model;
    private final Wording wording;
    private final VBox lines = new VBox(2);
    private final TextField owner = new TextField();

    LogoList(ProfileEditorViewModel model, FileDialogs dialogs, Wording wording, Lifetime life) {
        super(6);
        this.model = model;
        this.wording = wording;
        owner.setPromptText(wording.text("profiles.logo.id"));
        owner.setAccessibleText(wording.text("profiles.logo.id"));
        HBox.setHgrow(owner, Priority.ALWAYS);
        Button add = new Button(wording.text("profiles.logo.add"), Nodes.icon("fth-image"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> dialogs.pictureFile().ifPresent(file -> model.addLogo(owner.getText(), file)));
        add.disableProperty().bind(owner.textProperty().isEmpty());
        HBox adding = new HBox(8, owner, add);
        adding.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(lines, adding);
        life.bind(model.draft(), book -> show());
    }

    private void show() {
        lines.getChildren().clear();
        new TreeMap<>(model.draft().get().logos()).forEach((id, path) -> {
            String name = wording.formats().partyId(id);
            HBox line = new HBox(
                    8,
                    Nodes.icon("fth-image"),
                    Nodes.label(name + "  ·  " + path, "field-name"),
                    Nodes.spring(),
                    Nodes.iconButton(
                            "fth-trash-2", wording.text("profiles.logo.remove", name), () -> model.removeLogo(id)));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        });
    }

    /** Offers a company to give a logo to. */
    void offer(Supplier<String> company) {
        owner.setText(company.get());
    }
}
