package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pages.PagesView;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.Setting;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Perfis de impressão: the profiles, the settings of one, and a document printed by it. */
public final class ProfileEditorView extends Veil implements AutoCloseable {
    private static final double WIDTH = 1240;
    private static final double HEIGHT = 690;

    private final ProfileEditorViewModel model;
    private final Wording wording;
    private final ListView<NamedProfile> list = new ListView<>();
    private final TextField name = new TextField();
    private final LogoList logos;
    private final Lifetime life = new Lifetime();
    private boolean filling;

    /**
     * Edits the profiles.
     *
     * @param printers names of the printers there are, when they are known
     */
    public ProfileEditorView(
            ProfileEditorViewModel model,
            ObservableList<String> printers,
            FileDialogs dialogs,
            UiThread ui,
            Wording wording) {
        super(WIDTH);
        this.model = model;
        this.wording = wording;
        getStyleClass().add("profiles-veil");
        box.getStyleClass().add("profiles");
        box.setPrefHeight(HEIGHT);
        box.setMaxHeight(HEIGHT);
        logos = new LogoList(model, dialogs, wording, life);
        Label title = new Label(wording.text("action.profiles"), Nodes.icon("fth-sliders"));
        title.getStyleClass().add("page-title");
        HBox top = new HBox(
                8, title, Nodes.spring(), Nodes.iconButton("fth-x", wording.text("profiles.cancel"), this::putAway));
        top.setAlignment(Pos.CENTER_LEFT);
        PagesView preview =
                new PagesView(model.preview(), wording.text("profiles.preview"), wording, ui, List.of(), life);
        preview.getStyleClass().add("profiles-preview");
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox middle = new HBox(profiles(), form(printers), preview);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box.getChildren().addAll(top, middle, foot());
        life.bind(model.draft(), this::showList);
        life.listen(model.edited(), this::select);
    }

    private VBox profiles() {
        list.setAccessibleText(wording.text("action.profiles"));
        list.setCellFactory(view -> new ProfileCell());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null && !filling) {
                model.edited().set(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button add = new Button(wording.text("profiles.add"), Nodes.icon("fth-plus"));
        add.setOnAction(event -> {
            model.add();
            name.requestFocus();
            name.selectAll();
        });
        add.setMinWidth(USE_PREF_SIZE);
        Button remove = Nodes.iconButton("fth-trash-2", wording.text("profiles.remove"), model::remove);
        Button usual = Nodes.iconButton("fth-star", wording.text("profiles.usual"), model::makeUsual);
        HBox buttons = new HBox(4, add, Nodes.spring(), usual, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(6, list, buttons);
        side.getStyleClass().add("profiles-list");
        return side;
    }

    private ScrollPane form(ObservableList<String> printers) {
        SettingControl controls = new SettingControl(wording, printers, life);
        name.setAccessibleText(wording.text("profiles.name"));
        name.textProperty().bindBidirectional(model.name());
        life.onClose(() -> name.textProperty().unbindBidirectional(model.name()));
        VBox form = new VBox(
                new VBox(3, Nodes.label(wording.text("profiles.name"), "field-name"), name),
                group(
                        "profiles.group.nfe",
                        controls,
                        Setting.DANFE,
                        Setting.NFCE,
                        Setting.NFCE_SUMMARY,
                        Setting.CONTINGENCY_COPIES,
                        Setting.TAX_REFORM,
                        Setting.FURTHER_TAXES),
                group("profiles.group.page", controls, Setting.MARGINS, Setting.FONT, Setting.PDFA),
                group("profiles.group.printer", controls, Setting.PRINTER, Setting.COPIES, Setting.DUPLEX),
                group("profiles.group.logos", controls, Setting.LOGO));
        form.getChildren().add(logos);
        form.getStyleClass().add("registration-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("registration", "profiles-form");
        return scroll;
    }

    private VBox group(String title, SettingControl controls, Setting... settings) {
        VBox group = new VBox(7, Nodes.label(wording.text(title), "pane-title"));
        for (Setting setting : settings) {
            Node control = controls.of(setting, model.value(setting));
            control.setId("setting-" + setting.key());
            group.getChildren().add(control);
        }
        return group;
    }

    private HBox foot() {
        Label message = Nodes.label("", "registration-message");
        message.setWrapText(true);
        Nodes.tone(message, Tone.WARNING);
        HBox.setHgrow(message, Priority.ALWAYS);
        Button save = new Button(wording.text("profiles.save"), Nodes.icon("fth-check"));
        save.setId("save-profiles");
        save.getStyleClass().add("accent");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> model.save(this::putAway));
        life.bind(model.message(), text -> {
            message.setText(text);
            Nodes.shown(message, !text.isEmpty());
        });
        life.bind(model.savable(), may -> save.setDisable(!may));
        HBox foot = new HBox(10, message, Nodes.spring(), save);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void showList(ProfileBook book) {
        filling = true;
        list.getItems().setAll(book.profiles());
        list.getSelectionModel().select(model.edited().get());
        filling = false;
    }

    private void select(NamedProfile profile) {
        filling = true;
        list.getSelectionModel().select(profile);
        filling = false;
    }

    /** Opens it; {@code company} is offered a logo. */
    public void open(Supplier<String> company) {
        model.begin();
        logos.offer(company);
        open(list);
    }

    private final class ProfileCell extends ListCell<NamedProfile> {
        @Override
        protected void updateItem(@Nullable NamedProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            setText(empty || profile == null ? null : profile.name());
            setGraphic(empty || profile == null || !model.usual(profile) ? null : Nodes.icon("fth-star"));
        }
    }

    @Override
    public void close() {
        life.close();
    }
}
