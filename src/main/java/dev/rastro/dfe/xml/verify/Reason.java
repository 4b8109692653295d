package dev.rastro.dfe.xml.verify;

import java.util.List;

/**
 * Why a verdict is what it is; {@link ReasonTexts} says it in the operator's words.
 *
 * @param arguments what the text names: elements, values, packages
 */
public record Reason(ReasonCode code, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(ReasonCode code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
