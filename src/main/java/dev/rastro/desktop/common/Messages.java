package dev.rastro.desktop.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. Every text an operator reads is a key here. The few that an empty window shows are a file of their
 * own: reading all takes a part of the time until it is seen. Safe for use by several threads.
 */
public final class Messages {
    private static final String FRAME = "dev.rastro.desktop.frame";
    private static final String ALL = "dev.rastro.desktop.messages";

    /** The languages there are texts for, the first being the default. */
    public enum Language {
        PORTUGUESE(Locale.forLanguageTag("pt-BR")),
        ENGLISH(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    private final Language language;
    private final ResourceBundle frame;
    private volatile @Nullable ResourceBundle all;

    public Messages(Language language) {
        this.language = language;
        this.frame = bundle(FRAME);
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, language.locale(), new Exact());
    }

    /** Reads all texts; the first one that is asked for does it otherwise. */
    public void prepare() {
        all();
    }

    private ResourceBundle all() {
        ResourceBundle read = all;
        if (read == null) {
            // Twice at the worst, which gives the same: the platform keeps what it has read.
            read = bundle(ALL);
            all = read;
        }
        return read;
    }

    private ResourceBundle of(String key) {
        return frame.containsKey(key) ? frame : all();
    }

    /** Asks for the files that there are: looking for one that is nowhere opens every jar, before the window is seen. */
    private static final class Exact extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale locale) {
            return locale.equals(Language.ENGLISH.locale) ? List.of(Locale.ENGLISH, Locale.ROOT) : List.of(Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale locale) {
            return null;
        }
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** The text of {@code key}, which must exist, with {@code values} in place of {0}, {1} ... */
    public String text(String key, Object... values) {
        String pattern = of(key).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
    }

    /** The text of a key that is made from data and may not be there. */
    public Optional<String> find(String key) {
        ResourceBundle bundle = of(key);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
