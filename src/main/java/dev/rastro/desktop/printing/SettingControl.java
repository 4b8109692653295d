package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.print.profile.Domain;
import dev.rastro.print.profile.Setting;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The control of one setting, made from what values it may have. */
final class SettingControl {
    private final Wording wording;
    private final ObservableList<String> printers;
    private final Lifetime life;

    /** @param printers names of the printers there are, when they are known */
    SettingControl(Wording wording, ObservableList<String> printers, Lifetime life) {
        this.wording = wording;
        this.printers = printers;
        this.life = life;
    }

    Node of(Setting setting, StringProperty value) {
        String name = wording.text("profile." + setting.key());
        return switch (setting.domain()) {
            case Domain.OneOf of -> named(name, choice(name, of.words(), value));
            case Domain.YesNo yesNo -> tick(name, value);
            case Domain.Count count -> named(name, number(name, count, value));
            case Domain.Edges edges -> edges(name, value);
            case Domain.Words words -> named(name, printer(name, value));
        };
    }

    private static HBox named(String name, Region control) {
        Label label = Nodes.label(name, "field-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox line = new HBox(8, label, Nodes.spring(), control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ComboBox<String> choice(String name, List<String> words, StringProperty value) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(words);
        box.setAccessibleText(name);
        box.setPrefWidth(232);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word == null ? "" : wording.text("profile.value." + SearchText.fold(word));
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().bindBidirectional(value);
        life.onClose(() -> box.valueProperty().unbindBidirectional(value));
        return box;
    }

    private CheckBox tick(String name, StringProperty value) {
        CheckBox box = new CheckBox(name);
        box.setWrapText(true);
        box.setOnAction(event -> value.set(box.isSelected() ? "sim" : "não"));
        life.bind(value, now -> box.setSelected(now.equals("sim")));
        return box;
    }

    private Spinner<Integer> number(String name, Domain.Count range, StringProperty value) {
        Spinner<Integer> spinner = new Spinner<>(range.least(), range.most(), range.least());
        spinner.setAccessibleText(name);
        spinner.setPrefWidth(76);
        spinner.valueProperty().addListener((observed, before, now) -> value.set(String.valueOf(now)));
        life.bind(
                value,
                now -> range.canonical(now).map(Integer::valueOf).ifPresent(spinner.getValueFactory()::setValue));
        return spinner;
    }

    private VBox edges(String name, StringProperty value) {
        String[] sides = {"left", "top", "right", "bottom"};
        Domain.Count range = new Domain.Count(0, dev.rastro.print.page.Margins.WIDEST);
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        List<Spinner<Integer>> spinners = new ArrayList<>();
        boolean[] filling = {false};
        for (String side : sides) {
            Spinner<Integer> spinner = new Spinner<>(range.least(), range.most(), 0);
            spinner.setAccessibleText(name + ": " + wording.text("profile.margins." + side));
            spinner.setPrefWidth(70);
            spinner.valueProperty().addListener((observed, before, now) -> {
                if (!filling[0]) {
                    value.set(spinners.stream()
                            .map(each -> String.valueOf(each.getValue()))
                            .collect(Collectors.joining(" ")));
                }
            });
            spinners.add(spinner);
            line.getChildren()
                    .add(new VBox(2, Nodes.label(wording.text("profile.margins." + side), "field-name"), spinner));
        }
        life.bind(value, now -> {
            String[] each = now.split(" ", -1);
            filling[0] = true;
            for (int i = 0; i < spinners.size() && i < each.length; i++) {
                int edge = Integer.parseInt(each[i]);
                spinners.get(i).getValueFactory().setValue(edge);
            }
            filling[0] = false;
        });
        return new VBox(4, Nodes.label(name, "field-name"), line);
    }

    private ComboBox<String> printer(String name, StringProperty value) {
        ComboBox<String> box = new ComboBox<>(printers);
        box.setEditable(true);
        box.setAccessibleText(name);
        box.setPromptText(wording.text("profile.printer.usual"));
        box.getEditor().setPromptText(wording.text("profile.printer.usual"));
        box.setMinWidth(120);
        box.setPrefWidth(230);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.getEditor().textProperty().bindBidirectional(value);
        life.onClose(() -> box.getEditor().textProperty().unbindBidirectional(value));
        return box;
    }
}
