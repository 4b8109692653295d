package dev.rastro.intake;

import dev.rastro.dfe.TextBundles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the codes of the quarantine mean, and what to do (bundle {@code dev.rastro.intake.quarantine}). A code of another
 * version has no words of its own. Immutable.
 */
public final class QuarantineText {
    private static final String OTHER = "OTHER";
    private static final String NAME = ".name";

    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public QuarantineText(Locale locale) {
        bundle = TextBundles.open("dev.rastro.intake.quarantine", locale);
    }

    /** The reason in a few words. */
    public String name(String code) {
        return text(code, NAME);
    }

    /** What to do, or to wait for. */
    public String next(String code) {
        return text(code, ".next");
    }

    /** The codes that have words, in the order of their names. */
    public List<String> codes() {
        return bundle.keySet().stream()
                .filter(key -> key.endsWith(NAME) && !key.startsWith(OTHER))
                .map(key -> key.substring(0, key.length() - NAME.length()))
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    private String text(String code, String end) {
        return bundle.getString((bundle.containsKey(code + end) ? code : OTHER) + end);
    }
}
