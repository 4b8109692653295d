package dev.rastro.print.profile;

import dev.rastro.dfe.TextBundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What operators are told about problems of profiles (bundle {@code dev.rastro.print.profile.problems}). Immutable. */
public final class ProblemText {
    private final ResourceBundle bundle;

    /** Texts in a language: Portuguese unless it is English. */
    public ProblemText(Locale locale) {
        bundle = TextBundles.open("dev.rastro.print.profile.problems", locale);
    }

    /** What does not hold, where, and what could stand there. */
    public String of(ProfileProblem problem) {
        String text = new MessageFormat(bundle.getString(problem.code().name()), Locale.ROOT)
                .format(problem.details().toArray());
        return problem.line() == 0
                ? text
                : new MessageFormat(bundle.getString("line"), Locale.ROOT)
                        .format(new Object[] {String.valueOf(problem.line()), text});
    }
}
