package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.TextBundles;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the operator is told of a failure. Immutable. */
public final class FailureText {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public FailureText(Locale locale) {
        bundle = TextBundles.open("dev.rastro.sefaz.failures", locale);
    }

    /** The cause, in the operator's words. */
    public String message(SefazFailure failure) {
        return bundle.getString(failure.code());
    }

    /** What to do next. */
    public String nextStep(SefazFailure failure) {
        return bundle.getString(failure.code() + ".next");
    }
}
