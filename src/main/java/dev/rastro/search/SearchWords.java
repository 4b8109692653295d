package dev.rastro.search;

import dev.rastro.dfe.TextBundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words in which a search speaks. Immutable; safe for use by several threads. */
public final class SearchWords {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final String fields;

    /** Texts in a language: Portuguese unless it is English. */
    public SearchWords(Locale locale) {
        this.locale = locale;
        this.bundle = TextBundles.open("dev.rastro.search.search", locale);
        this.fields = SearchFields.load().all().stream().map(SearchField::name).collect(Collectors.joining(", "));
    }

    /** What cannot be read, and what could be. */
    public String problem(SearchProblem problem) {
        String hint = problem.hint() == null ? "" : problem.hint();
        return new MessageFormat(bundle.getString(problem.kind().name()), locale)
                .format(new Object[] {problem.part(), hint, fields});
    }

    /** The name of the field that an excerpt is of. */
    public String field(Excerpt excerpt) {
        return bundle.getString("field." + excerpt.field());
    }
}
