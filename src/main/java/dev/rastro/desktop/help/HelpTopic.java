package dev.rastro.desktop.help;

/**
 * Something that is explained.
 *
 * @param id stable
 * @param about what it is about, beside the title
 * @param meaning what it means
 * @param next what to do about it; may be empty
 * @param more where it comes from and what it leads to; may be empty
 */
public record HelpTopic(String id, Kind kind, String title, String about, String meaning, String next, String more) {
    /** What is explained; the order of the help. */
    public enum Kind {
        SITUATION,
        PENDING,
        MARK,
        ALERT,
        EVENT,
        SHORTCUT
    }

    /** The id of the topic of a code. */
    public static String id(Kind kind, String code) {
        return kind + ":" + code;
    }
}
