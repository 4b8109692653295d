package dev.rastro.desktop.common;

import dev.rastro.store.DocumentRow;

/** How things are said and written in the chosen language. For the screen's thread only. */
public record Wording(Messages messages, Formats formats, Badges badges) {
    public static Wording of(Messages messages) {
        return new Wording(messages, new Formats(messages), new Badges(Looks.load(), messages));
    }

    /** Short for {@code messages().text(...)}. */
    public String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** What a document is called: its family, number and series. */
    public String document(DocumentRow row) {
        String number = row.number() == null ? "" : text("detail.number", formats.number(row.number()));
        String series = row.series() == null ? "" : text("detail.series", row.series());
        return (row.family().label() + " " + number + series).strip();
    }
}
