package dev.rastro.print.mail;

import java.util.List;

/**
 * An e-mail that nobody has sent yet.
 *
 * @param to address, "" for none yet
 * @param body plain text, lines separated by "\n"
 */
public record Draft(String to, String subject, String body, List<Attached> attached) {
    public Draft {
        attached = List.copyOf(attached);
    }

    /**
     * A file that goes with it.
     *
     * @param type MIME type, "application/pdf"
     * @param content not to be changed
     */
    // Compared by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    public record Attached(String name, String type, byte[] content) {}
}
