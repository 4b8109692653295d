package dev.rastro.desktop.common;

/** How things are said and written in the chosen language. For the screen's thread only. */
public record Wording(Messages messages, Formats formats, Badges badges) {
    public static Wording of(Messages messages) {
        return new Wording(messages, new Formats(messages), new Badges(Looks.load(), messages));
    }

    /** Short for {@code messages().text(...)}. */
    public String text(String key, Object... values) {
        return messages.text(key, values);
    }
}
