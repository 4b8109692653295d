package dev.rastro.sefaz.absence;

import java.util.List;

/**
 * One reason why a document is not in the list, or where it is.
 *
 * @param code text code of the bundle {@code absences}; stable
 * @param arguments what the text names, in its order
 */
public record Absence(String code, List<Object> arguments) {
    public Absence {
        arguments = List.copyOf(arguments);
    }

    static Absence of(String code, Object... arguments) {
        return new Absence(code, List.of(arguments));
    }
}
