package dev.rastro.print.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fonts of the prints, each read when first needed. Safe for use by several threads. */
public final class Fonts {
    private final Lazy<StandardTypeface> standard = new Lazy<>(StandardTypeface::new);
    private final Lazy<EmbeddedTypeface> embedded = new Lazy<>(EmbeddedTypeface::new);

    /** The font to measure with. */
    public Typeface typeface(FontChoice choice) {
        return choice == FontChoice.STANDARD ? standard.get() : embedded.get();
    }

    StandardTypeface standard() {
        return standard.get();
    }

    EmbeddedTypeface embedded() {
        return embedded.get();
    }

    /** Made once, when first needed. */
    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T value = made;
            if (value == null) {
                value = maker.get();
                made = value;
            }
            return value;
        }
    }
}
