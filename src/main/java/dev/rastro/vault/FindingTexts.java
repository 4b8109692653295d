package dev.rastro.vault;

import dev.rastro.dfe.TextBundles;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a finding means and what to do about it, in the operator's words. Immutable. */
public final class FindingTexts {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public FindingTexts(Locale locale) {
        bundle = TextBundles.open("dev.rastro.vault.findings", locale);
    }

    /** What it means. */
    public String meaning(String code) {
        return bundle.getString(code);
    }

    /** The next step. */
    public String nextStep(String code) {
        return bundle.getString(code + ".next");
    }
}
