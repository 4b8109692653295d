package dev.rastro.desktop.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** A day, written as in the chosen language whatever the machine's. */
public final class DayPicker extends DatePicker {
    /** {@code name} is read out; {@code value} may be none. */
    public DayPicker(String name, @Nullable LocalDate value, Messages messages) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(messages.text("format.date"), messages.locale());
        setConverter(new LocalDateStringConverter(format, format));
        setAccessibleText(name);
        setPrefWidth(146);
        setMinWidth(146);
        setValue(value);
    }
}
