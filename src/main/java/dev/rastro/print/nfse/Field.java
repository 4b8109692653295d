package dev.rastro.print.nfse;

/**
 * A labelled value. What the document does not say is a dash (NT 008/2026, Nota 12).
 *
 * @param label empty where the model has none
 * @param columns width in columns of the grid of four
 * @param shaded whether its ground is grey
 */
record Field(String label, String value, int columns, boolean shaded) {
    private static final String ABSENT = "-";

    static Field of(String label, String value) {
        return wide(1, label, value);
    }

    static Field wide(int columns, String label, String value) {
        return new Field(label, value.isBlank() ? ABSENT : value, columns, false);
    }

    static Field shaded(String label, String value) {
        return new Field(label, value.isBlank() ? ABSENT : value, 1, true);
    }

    /** Whether the document says nothing here. */
    boolean absent() {
        return value.equals(ABSENT);
    }
}
