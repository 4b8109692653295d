package dev.rastro.print.mail;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * Writes a draft as an .eml file (RFC 5322, MIME by RFC 2045 and 2046): with {@code X-Unsent: 1} mail programs open it to
 * be edited and sent. It names no sender, whom only the mail program knows.
 */
public final class EmlWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private EmlWriter() {}

    /** Writes it; {@code now} is when it was drafted. */
    public static void write(Draft draft, OffsetDateTime now, OutputStream out) throws IOException {
        String boundary = boundary(draft);
        StringBuilder head = new StringBuilder("X-Unsent: 1\r\n");
        head.append("Date: ").append(DATE.format(now)).append("\r\n");
        if (!draft.to().isBlank() && HeaderText.ascii(draft.to())) {
            head.append(HeaderText.field("To", draft.to()));
        }
        head.append(HeaderText.field("Subject", draft.subject()));
        head.append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"")
                .append(boundary)
                .append("\"\r\n\r\n");
        ascii(out, head.toString());
        part(out, boundary, "Content-Type: text/plain; charset=UTF-8\r\n", lines(draft.body()));
        for (Draft.Attached file : draft.attached()) {
            part(
                    out,
                    boundary,
                    "Content-Type: " + file.type() + ";\r\n " + HeaderText.parameter("name", file.name())
                            + "\r\nContent-Disposition: attachment;\r\n "
                            + HeaderText.parameter("filename", file.name()) + "\r\n",
                    file.content());
        }
        ascii(out, "--" + boundary + "--\r\n");
    }

    /** Text of a mail has lines that end with CR LF. */
    private static byte[] lines(String body) {
        return body.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void part(OutputStream out, String boundary, String fields, byte[] content) throws IOException {
        ascii(out, "--" + boundary + "\r\n" + fields + "Content-Transfer-Encoding: base64\r\n\r\n");
        out.write(Base64.getMimeEncoder().encode(content));
        ascii(out, "\r\n");
    }

    /** In base64 no line can be taken for it. */
    private static String boundary(Draft draft) {
        return "=_rastro_" + Hashing.murmur3_128().hashString(draft.subject() + draft.body(), StandardCharsets.UTF_8);
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
