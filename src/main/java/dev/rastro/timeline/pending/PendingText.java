package dev.rastro.timeline.pending;

import dev.rastro.dfe.TextBundles;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for {@link Pending}. Immutable; safe for use by several threads. */
public final class PendingText {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public PendingText(Locale locale) {
        bundle = TextBundles.open("dev.rastro.timeline.pending.pending", locale);
    }

    /** The name of the state. */
    public String name(Pending pending) {
        return name(pending.code());
    }

    /** The name of the state of that code. */
    public String name(String code) {
        return bundle.getString(code + ".name");
    }

    /** What to do, or to wait for. */
    public String next(Pending pending) {
        return next(pending.code());
    }

    /** What to do, or to wait for, in the state of that code. */
    public String next(String code) {
        return bundle.getString(code + ".next");
    }
}
