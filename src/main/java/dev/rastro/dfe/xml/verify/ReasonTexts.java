package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.TextBundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What operators are told of a verdict (bundle {@code reasons} beside this class). Immutable. */
public final class ReasonTexts {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public ReasonTexts(Locale locale) {
        bundle = TextBundles.open("dev.rastro.dfe.xml.verify.reasons", locale);
    }

    /** A reason, in a sentence. */
    public String of(Reason reason) {
        return new MessageFormat(bundle.getString(reason.code().name()), Locale.ROOT)
                .format(reason.arguments().toArray());
    }

    /** The verdict, in a word or two. */
    public String of(Authenticity.Verdict verdict) {
        return bundle.getString("verdict." + verdict.spelling());
    }

    /** What to do next. */
    public String nextStep(Authenticity.Verdict verdict) {
        return bundle.getString("verdict." + verdict.spelling() + ".next");
    }
}
