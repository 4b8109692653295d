package dev.rastro.desktop.registry;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of one company, in the order in which they are known: certificate first. */
final class RegistrationForm extends VBox {
    private final Wording wording;
    private final Lifetime life;

    RegistrationForm(
            RegistrationViewModel form,
            List<String> ufs,
            ObservableValue<List<String>> printProfiles,
            FileDialogs dialogs,
            Wording wording,
            Lifetime life) {
        this.wording = wording;
        this.life = life;
        getStyleClass().add("registration-form");
        Button choose = new Button(wording.text("registration.choose"), Nodes.icon("fth-folder"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event ->
                dialogs.certificate().ifPresent(file -> form.certificate().set(file.toString())));
        Button read = new Button(wording.text("registration.open"));
        read.setId("read");
        read.setMinWidth(USE_PREF_SIZE);
        read.disableProperty()
                .bind(form.certificate().isEmpty().or(form.password().isEmpty()));
        read.setOnAction(event -> form.readCertificate());
        Button save = new Button(wording.text("registration.save"), Nodes.icon("fth-check"));
        save.setId("save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> form.save());
        getChildren()
                .addAll(
                        Nodes.label(wording.text("registration.title"), "pane-title"),
                        named("registration.certificate", field(form.certificate(), "certificate"), choose),
                        named("registration.password", secret(form.password()), read),
                        store(form),
                        named("registration.id", field(form.taxpayer(), "taxpayer")),
                        named("registration.name", field(form.name(), "name")),
                        place(form, ufs),
                        services(form),
                        awareness(form),
                        new CompanyLooksPane(form.looks(), printProfiles, wording, life),
                        message(form),
                        save);
    }

    private TextField field(StringProperty value, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        life.onClose(() -> field.textProperty().unbindBidirectional(value));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private PasswordField secret(StringProperty value) {
        PasswordField field = new PasswordField();
        field.setId("password");
        field.textProperty().bindBidirectional(value);
        life.onClose(() -> field.textProperty().unbindBidirectional(value));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private VBox named(String key, Node... fields) {
        Label label = Nodes.label(wording.text(key), "field-name");
        fields[0].setAccessibleText(wording.text(key));
        HBox line = new HBox(8, fields);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(3, label, line);
    }

    private CheckBox store(RegistrationViewModel form) {
        CheckBox box = new CheckBox(wording.text("registration.store"));
        box.setWrapText(true);
        box.setId("store");
        box.selectedProperty().bindBidirectional(form.store());
        life.onClose(() -> box.selectedProperty().unbindBidirectional(form.store()));
        return box;
    }

    private HBox place(RegistrationViewModel form, List<String> ufs) {
        ComboBox<String> uf = new ComboBox<>();
        uf.setId("uf");
        uf.getItems().setAll(ufs);
        uf.valueProperty().bindBidirectional(form.uf());
        life.onClose(() -> uf.valueProperty().unbindBidirectional(form.uf()));
        Segmented<Environment> environment = new Segmented<>(
                wording.text("registration.environment"),
                List.of(Environment.PRODUCTION, Environment.HOMOLOGATION),
                each -> wording.text("environment." + each),
                form.environment(),
                life);
        return new HBox(16, named("registration.uf", uf), named("registration.environment", environment));
    }

    private VBox services(RegistrationViewModel form) {
        FlowPane boxes = new FlowPane(14, 6);
        for (DistributionService service : DistributionService.values()) {
            CheckBox box = new CheckBox(wording.text("service." + service));
            box.selectedProperty().bindBidirectional(form.service(service));
            life.onClose(() -> box.selectedProperty().unbindBidirectional(form.service(service)));
            boxes.getChildren().add(box);
        }
        return new VBox(3, Nodes.label(wording.text("registration.services"), "field-name"), boxes);
    }

    private VBox awareness(RegistrationViewModel form) {
        CheckBox on = new CheckBox(wording.text("registration.awareness"));
        on.setWrapText(true);
        on.selectedProperty().bindBidirectional(form.awareness());
        life.onClose(() -> on.selectedProperty().unbindBidirectional(form.awareness()));
        VBox limits = new VBox(
                6,
                named("registration.minimum", field(form.minimum(), "minimum")),
                named("registration.suppliers", field(form.suppliers(), "suppliers")));
        limits.disableProperty().bind(form.awareness().not());
        return new VBox(6, on, limits);
    }

    private Label message(RegistrationViewModel form) {
        Label label = Nodes.label("", "registration-message");
        label.setWrapText(true);
        life.bind(form.tone(), tone -> Nodes.tone(label, tone));
        life.bind(form.message(), text -> {
            label.setText(text);
            Nodes.shown(label, !text.isEmpty());
        });
        return label;
    }
}
