package dev.rastro.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measurement that can be asked for: a row of {@link Benches}.
 *
 * @param counted what its size is a number of
 * @param standard its size, for figures that are written down
 * @param quick its size for a quick look
 * @param apart whether it needs a program of its own with the heap of an operator's machine, whoever asks for it
 */
record Bench(String name, Counted counted, int standard, int quick, boolean apart, Body body) {
    /** What sizes are told in. */
    enum Counted {
        DOCUMENTS,
        EVENTS;

        /** As it is told, and as the option is called. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Does the measuring. */
    @FunctionalInterface
    interface Body {
        /**
         * Measures, and leaves nothing behind but what the order asks for.
         *
         * @param scratch an empty folder that the caller deletes
         * @param size how many of what is counted
         */
        Measurement run(Path scratch, int size, Order order) throws Exception;
    }

    private int size(Order order) {
        @Nullable Integer asked = counted == Counted.EVENTS ? order.events() : order.documents();
        return asked != null ? asked : order.quick() ? quick : standard;
    }

    /** A number and a word. */
    String sizeIn(Order order) {
        return size(order) + " " + counted.word();
    }

    /** Measures in this program. */
    Measurement run(Order order) throws Exception {
        try (Scratch scratch = Scratch.make()) {
            return body.run(scratch.folder(), size(order), order);
        }
    }
}
