package dev.rastro.print.page;

/** Which font a file is written with. */
public enum FontChoice {
    /** Helvetica, which every reader has: the smallest files. Text it lacks characters for is written {@link #EMBEDDED}. */
    STANDARD,
    /** Liberation Sans inside of the file: the same look everywhere, as archives ask for (PDF/A). */
    EMBEDDED
}
