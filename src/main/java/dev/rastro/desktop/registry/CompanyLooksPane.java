package dev.rastro.desktop.registry;

import dev.rastro.company.CompanyColours.Colour;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyDot;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fields of how a company looks and prints. */
final class CompanyLooksPane extends VBox {
    private final Wording wording;
    private final Lifetime life;

    CompanyLooksPane(
            CompanyLooksForm form, ObservableValue<List<String>> printProfiles, Wording wording, Lifetime life) {
        super(10);
        this.wording = wording;
        this.life = life;
        getChildren()
                .addAll(
                        named("looks.alias", alias(form)),
                        named("looks.group", group(form)),
                        named("looks.colour", colours(form)),
                        named("looks.print", printProfile(form, printProfiles)));
    }

    private VBox named(String key, Node field) {
        field.setAccessibleText(wording.text(key));
        return new VBox(3, Nodes.label(wording.text(key), "field-name"), field);
    }

    private TextField alias(CompanyLooksForm form) {
        TextField field = new TextField();
        field.setId("alias");
        field.textProperty().bindBidirectional(form.alias());
        life.onClose(() -> field.textProperty().unbindBidirectional(form.alias()));
        return field;
    }

    private ComboBox<String> group(CompanyLooksForm form) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("group");
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().textProperty().bindBidirectional(form.group());
        life.onClose(() -> box.getEditor().textProperty().unbindBidirectional(form.group()));
        Runnable fill = () -> {
            String typed = form.group().get();
            box.getItems().setAll(form.groups());
            form.group().set(typed);
        };
        fill.run();
        life.listen(form.groups(), fill);
        return box;
    }

    private FlowPane colours(CompanyLooksForm form) {
        FlowPane swatches = new FlowPane(4, 4);
        swatches.getStyleClass().add("swatches");
        for (Colour colour : form.colours()) {
            ToggleButton swatch = new ToggleButton(null, CompanyDot.of(colour.web()));
            swatch.getStyleClass().addAll("button-icon", "swatch");
            swatch.setId("colour-" + colour.code());
            String name = wording.text("colour." + colour.code());
            swatch.setAccessibleText(name);
            HoverTip.on(swatch, name);
            swatch.setOnAction(event -> form.colour().set(swatch.isSelected() ? colour.code() : null));
            life.bind(form.colour(), chosen -> swatch.setSelected(colour.code().equals(chosen)));
            swatches.getChildren().add(swatch);
        }
        return swatches;
    }

    private ComboBox<@Nullable String> printProfile(
            CompanyLooksForm form, ObservableValue<List<String>> printProfiles) {
        ComboBox<@Nullable String> box = new ComboBox<>();
        box.setId("company-print");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Names());
        life.bind(printProfiles, names -> {
            List<@Nullable String> all = new ArrayList<>();
            all.add(null);
            all.addAll(names);
            String chosen = form.printProfile().get();
            if (chosen != null && !names.contains(chosen)) {
                all.add(chosen);
            }
            box.getItems().setAll(all);
            box.setValue(chosen);
        });
        life.listen(form.printProfile(), box::setValue);
        box.setOnAction(event -> form.printProfile().set(box.getValue()));
        return box;
    }

    private final class Names extends StringConverter<@Nullable String> {
        @Override
        public String toString(@Nullable String name) {
            return name == null ? wording.text("looks.print.window") : name;
        }

        @Override
        public @Nullable String fromString(String text) {
            throw new UnsupportedOperationException("A profile is chosen, not typed: " + text);
        }
    }
}
