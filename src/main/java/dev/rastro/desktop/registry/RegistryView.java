package dev.rastro.desktop.registry;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.KeptSelection;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyDot;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Empresas: the companies under capture with their certificates, and the form of one beside them. */
public final class RegistryView extends BorderPane implements AutoCloseable {
    private final RegistryViewModel model;
    private final Wording wording;
    private final TableView<CompanyLine> table;
    private final Lifetime life = new Lifetime();

    public RegistryView(
            RegistryViewModel model,
            RegistrationViewModel form,
            List<String> ufs,
            ObservableValue<List<String>> printProfiles,
            FileDialogs dialogs,
            Wording wording) {
        this.model = model;
        this.wording = wording;
        table = new TableView<>();
        KeptSelection.follow(table, model.lines(), line -> line.company().taxpayer(), life);
        table.setAccessibleText(wording.text("nav.registry"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        columns();
        Button add = new Button(wording.text("registry.add"), Nodes.icon("fth-plus"));
        add.getStyleClass().add("accent");
        add.setOnAction(event -> {
            table.getSelectionModel().clearSelection();
            form.clear();
        });
        setTop(heading(add));
        var none = new EmptyState("fth-briefcase", wording.text("registry.none"), wording.text("registry.none.text"));
        setCenter(new StackPane(table, none));
        ScrollPane beside = new ScrollPane(new RegistrationForm(form, ufs, printProfiles, dialogs, wording, life));
        beside.setFitToWidth(true);
        beside.getStyleClass().add("registration");
        setRight(beside);
        Runnable show = () -> {
            Nodes.shown(none, model.lines().isEmpty());
            Nodes.shown(table, !model.lines().isEmpty());
        };
        life.listen(model.lines(), show);
        show.run();
        life.listen(table.getSelectionModel().selectedItemProperty(), line -> {
            if (line != null) {
                form.show(line);
            }
        });
    }

    private VBox heading(Button add) {
        VBox words = new VBox(
                Nodes.label(wording.text("nav.registry"), "page-title"),
                Nodes.label(wording.text("registry.text"), "page-text"));
        HBox line = new HBox(12, words, Nodes.spring(), add);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox heading = new VBox(line);
        heading.getStyleClass().add("page-heading");
        return heading;
    }

    private void columns() {
        TextColumn<CompanyLine> id = new TextColumn<>(
                wording.text("registry.id"),
                160,
                166,
                line -> wording.formats().partyId(line.company().taxpayer()));
        id.withGraphic(line -> CompanyDot.orNone(model.colour(line)));
        table.getColumns().add(id);
        text("registry.name", 112, 2000, model::name);
        text(
                "registry.group",
                62,
                160,
                line -> Objects.requireNonNullElse(line.profile().group(), ""));
        text("registry.uf", 42, 60, line -> line.company().uf());
        text(
                "registry.services",
                184,
                220,
                line -> line.company().services().stream()
                        .sorted()
                        .map(service -> wording.text("service." + service))
                        .collect(Collectors.joining(" ")));
        text("registry.awareness", 76, 100, model::awareness);
        TableColumn<CompanyLine, CompanyLine> certificate = new TableColumn<>(wording.text("registry.certificate"));
        certificate.setMinWidth(254);
        certificate.setSortable(false);
        certificate.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        certificate.setCellFactory(column -> new CertificateCell(model));
        table.getColumns().add(certificate);
    }

    private void text(String title, double narrowest, double widest, Function<CompanyLine, String> said) {
        table.getColumns().add(new TextColumn<>(wording.text(title), narrowest, widest, said));
    }

    /** How a certificate is: colour, icon and words. */
    private static final class CertificateCell extends TableCell<CompanyLine, CompanyLine> {
        private final RegistryViewModel model;

        CertificateCell(RegistryViewModel model) {
            this.model = model;
            getStyleClass().add("situation-cell");
        }

        @Override
        protected void updateItem(@Nullable CompanyLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                Nodes.tone(this, null);
                setText(null);
                setGraphic(null);
                return;
            }
            Tone tone = model.urgency(line);
            Nodes.tone(this, tone);
            setText(model.certificate(line));
            setGraphic(Nodes.icon(tone == Tone.SUCCESS ? "fth-check-circle" : "fth-alert-triangle"));
        }
    }

    @Override
    public void close() {
        life.close();
    }
}
