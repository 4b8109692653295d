package dev.rastro.update;

import dev.rastro.dfe.TextBundles;
import java.text.MessageFormat;
import java.util.Locale;

/** Why nothing is known of a newer version. */
public enum UpdateProblem {
    NOT_CONFIGURED("RST-160"),
    OFF("RST-161"),
    NOT_AGREED("RST-162"),
    NOT_HTTPS("RST-163"),
    UNREACHABLE("RST-164"),
    UNUSABLE("RST-165");

    private final String code;

    UpdateProblem(String code) {
        this.code = code;
    }

    /** As the operator is told. */
    public String code() {
        return code;
    }

    /** Cause and next step, in Portuguese unless the locale is English. */
    public String text(Locale locale, String detail) {
        var bundle = TextBundles.open("dev.rastro.update.problems", locale);
        return MessageFormat.format(bundle.getString(code), detail) + " " + bundle.getString(code + ".next");
    }
}
