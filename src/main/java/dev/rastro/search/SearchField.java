package dev.rastro.search;

import java.util.List;

/**
 * Something that can be asked for by name.
 *
 * @param name as typed, folded
 * @param aliases the same in other words
 * @param index field of the index
 */
record SearchField(String name, List<String> aliases, Kind kind, String index) {
    /** How a value is read. */
    enum Kind {
        /** Each word must occur, the last one at least by its beginning. */
        WORDS,
        /** A code by its beginning; punctuation makes no difference. */
        CODE,
        /** An access key, or a part of one. */
        KEY,
        NUMBER,
        /** Reais, with a comma or a point before the cents. */
        MONEY,
        /** A day, month or year, or a comparison with one. */
        DAY,
        /** The first day. */
        FROM,
        /** The last day. */
        UNTIL,
        SITUATION,
        MANIFESTATION,
        FAMILY,
        ENVIRONMENT,
        YES_NO,
        /** Words of a tag in use. */
        TAG,
        /** Words of a stage in use. */
        STAGE,
        /** Words of a name in use. */
        RESPONSIBLE;

        /** Whether "greater than" means something. */
        boolean ordered() {
            return this == NUMBER || this == MONEY || this == DAY;
        }
    }

    boolean isCalled(String typed) {
        return name.equals(typed) || aliases.contains(typed);
    }
}
