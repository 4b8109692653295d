package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import dev.rastro.print.profile.Duplex;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Imprimir: which documents, where to, by which profile and in what order. */
public final class PrintView extends Veil implements AutoCloseable {
    private static final double WIDTH = 660;
    private static final int MOST_COPIES = 9;

    private final PrintViewModel model;
    private final FileDialogs dialogs;
    private final Wording wording;
    private final Map<PrintScope, RadioButton> scopes = new EnumMap<>(PrintScope.class);
    private final Button print = new Button();
    private final Lifetime life = new Lifetime();

    /** @param edit opens the profiles */
    public PrintView(PrintViewModel model, FileDialogs dialogs, Wording wording, Runnable edit) {
        super(WIDTH);
        this.model = model;
        this.dialogs = dialogs;
        this.wording = wording;
        box.getStyleClass().add("print-dialog");
        Label title = new Label(wording.text("action.print"), Nodes.icon("fth-printer"));
        title.getStyleClass().add("page-title");
        HBox top =
                new HBox(title, Nodes.spring(), Nodes.iconButton("fth-x", wording.text("print.cancel"), this::putAway));
        top.setAlignment(Pos.CENTER_LEFT);
        Segmented<PrintOutput> outputs = new Segmented<>(
                wording.text("print.where"),
                List.of(PrintOutput.values()),
                each -> wording.text("print.output." + each),
                model.output(),
                life);
        VBox paper = paper();
        VBox files = files();
        box.getChildren()
                .addAll(
                        top,
                        scopes(),
                        new VBox(4, Nodes.label(wording.text("print.where"), "field-name"), outputs),
                        paper,
                        files,
                        common(edit),
                        message(),
                        buttons());
        life.bind(model.output(), where -> {
            Nodes.shown(paper, where == PrintOutput.PRINTER);
            Nodes.shown(files, where == PrintOutput.FOLDER || where == PrintOutput.ZIP);
            print.setText(wording.text(where == PrintOutput.PRINTER ? "print.now" : "print.save"));
        });
        life.bind(model.counts(), counts -> showCounts());
    }

    private VBox scopes() {
        VBox lines = new VBox(4, Nodes.label(wording.text("print.what"), "field-name"));
        ToggleGroup group = new ToggleGroup();
        for (PrintScope each : PrintScope.values()) {
            RadioButton button = new RadioButton();
            button.setId("scope-" + each);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.scope().set(each));
            scopes.put(each, button);
            lines.getChildren().add(button);
        }
        Label before = new Label(null, Nodes.icon("fth-check"));
        before.getStyleClass().add("field-name");
        life.bind(model.before(), text -> {
            before.setText(text);
            Nodes.shown(before, !text.isEmpty());
        });
        lines.getChildren().add(before);
        life.bind(model.scope(), now -> scopes.forEach((each, button) -> button.setSelected(each == now)));
        return lines;
    }

    private void showCounts() {
        Map<PrintScope, Long> counts = model.counts().get();
        scopes.forEach((scope, button) -> {
            Long count = counts.get(scope);
            button.setText(wording.text("print.scope." + scope)
                    + (count == null ? "" : "  (" + wording.formats().count(count) + ")"));
            button.setDisable(count != null && count == 0 && scope == PrintScope.SELECTED);
        });
    }

    private VBox paper() {
        ComboBox<String> printer = new ComboBox<>(model.printers());
        printer.setEditable(true);
        printer.setId("printer");
        printer.setAccessibleText(wording.text("profile.printer"));
        printer.setPromptText(wording.text("profile.printer.usual"));
        printer.getEditor().setPromptText(wording.text("profile.printer.usual"));
        printer.getEditor().textProperty().bindBidirectional(model.printer());
        life.onClose(() -> printer.getEditor().textProperty().unbindBidirectional(model.printer()));
        printer.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(printer, Priority.ALWAYS);
        Button again = Nodes.iconButton("fth-refresh-cw", wording.text("print.printers.again"), model::findPrinters);
        Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
        copies.setAccessibleText(wording.text("profile.copies"));
        copies.setPrefWidth(76);
        copies.valueProperty()
                .addListener((observed, before, now) -> model.copies().set(now));
        life.bind(model.copies(), now -> copies.getValueFactory().setValue(now.intValue()));
        ComboBox<Duplex> duplex =
                choice("profile.duplex", List.of(Duplex.values()), each -> "print.duplex." + each, model.duplex());
        TextField pages = field(model.pages(), "print.pages");
        pages.setPromptText(wording.text("print.pages.prompt"));
        pages.setPrefWidth(180);
        HBox where = new HBox(8, printer, again);
        where.setAlignment(Pos.CENTER_LEFT);
        HBox how = new HBox(
                16, named("profile.copies", copies), named("profile.duplex", duplex), named("print.pages", pages));
        return new VBox(8, new VBox(3, Nodes.label(wording.text("profile.printer"), "field-name"), where), how);
    }

    private VBox files() {
        TextField pattern = field(model.pattern(), "print.pattern");
        pattern.setId("pattern");
        Label help = Nodes.label(wording.text("print.pattern.help"), "field-name");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(3, Nodes.label(wording.text("print.pattern"), "field-name"), pattern, help);
    }

    private VBox common(Runnable edit) {
        ProfileChoice profile = new ProfileChoice(model.profiles(), wording.text("print.profile"), life);
        profile.setPrefWidth(220);
        Button edited = Nodes.iconButton("fth-sliders", wording.text("action.profiles"), () -> {
            putAway();
            edit.run();
        });
        HBox chosen = new HBox(4, profile, edited);
        chosen.setAlignment(Pos.CENTER_LEFT);
        ComboBox<PrintOrder> order =
                choice("print.order", List.of(PrintOrder.values()), each -> "print.order." + each, model.order());
        CheckBox events = new CheckBox(wording.text("print.events"));
        events.selectedProperty().bindBidirectional(model.events());
        life.onClose(() -> events.selectedProperty().unbindBidirectional(model.events()));
        HBox line = new HBox(16, named("print.profile", chosen), named("print.order", order));
        return new VBox(8, line, events);
    }

    private <T> ComboBox<T> choice(String name, List<T> values, Function<T, String> key, ObjectProperty<T> value) {
        ComboBox<T> made = new ComboBox<>();
        made.getItems().setAll(values);
        made.setAccessibleText(wording.text(name));
        made.setConverter(new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : wording.text(key.apply(each));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text + ": the box cannot be typed into");
            }
        });
        made.valueProperty().bindBidirectional(value);
        life.onClose(() -> made.valueProperty().unbindBidirectional(value));
        return made;
    }

    private TextField field(StringProperty value, String name) {
        TextField field = new TextField();
        field.setAccessibleText(wording.text(name));
        field.textProperty().bindBidirectional(value);
        life.onClose(() -> field.textProperty().unbindBidirectional(value));
        return field;
    }

    private VBox named(String key, Node control) {
        return new VBox(3, Nodes.label(wording.text(key), "field-name"), control);
    }

    private Label message() {
        Label label = Nodes.label("", "registration-message");
        label.setId("print-message");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Nodes.tone(label, Tone.WARNING);
        life.bind(model.message(), text -> {
            label.setText(text);
            Nodes.shown(label, !text.isEmpty());
        });
        return label;
    }

    private HBox buttons() {
        print.setId("print-now");
        print.setGraphic(Nodes.icon("fth-printer"));
        print.getStyleClass().add("accent");
        print.setDefaultButton(false);
        print.setOnAction(event -> print());
        Button cancel = new Button(wording.text("print.cancel"));
        cancel.setOnAction(event -> putAway());
        HBox line = new HBox(8, Nodes.spring(), cancel, print);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void print() {
        if (!model.ready()) {
            return;
        }
        Optional<Path> destination = switch (model.output().get()) {
            case PRINTER -> Optional.empty();
            case PDF -> dialogs.fileToWrite(wording.text("print.file") + ".pdf");
            case ZIP -> dialogs.fileToWrite(wording.text("print.file") + ".zip");
            case FOLDER -> dialogs.folderToWrite();
        };
        if (model.output().get() == PrintOutput.PRINTER || destination.isPresent()) {
            putAway();
            model.start(destination.orElse(null));
        }
    }

    /** Opens it for documents and a place to print to, which both can be changed. */
    public void open(PrintScope scope, PrintOutput output) {
        model.begin(scope, output);
        open(print);
    }

    @Override
    public void close() {
        life.close();
    }
}
