package dev.rastro.sefaz.text;

import dev.rastro.dfe.TextBundles;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.store.GapCause;
import dev.rastro.store.ManifestationState;
import dev.rastro.store.NsuState;
import java.util.Locale;
import java.util.ResourceBundle;

/** What operators are told about waits, gaps and declarations (bundle {@code dev.rastro.sefaz.reasons}). Immutable. */
public final class ReasonText {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public ReasonText(Locale locale) {
        bundle = bundle(locale);
    }

    static ResourceBundle bundle(Locale locale) {
        return TextBundles.open("dev.rastro.sefaz.reasons", locale);
    }

    /** Why a question waits. */
    public String of(WaitReason reason) {
        return bundle.getString("wait." + reason.name());
    }

    /** Why NSUs are missing or empty. */
    public String of(GapCause cause) {
        return bundle.getString("gap." + cause.name());
    }

    /** What an NSU holds, in a word. */
    public String of(NsuState state) {
        return bundle.getString("nsu." + state.name());
    }

    /** Where a declaration stands, in a word. */
    public String of(ManifestationState state) {
        return bundle.getString("declaration." + state.name());
    }

    /** What stands in the way of a declaration; the code itself where it is an authority's. */
    public String obstacle(String code) {
        String key = "obstacle." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }
}
