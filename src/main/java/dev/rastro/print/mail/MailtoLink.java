package dev.rastro.print.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A draft as a mailto link (RFC 6068), which can carry no file. */
public final class MailtoLink {
    /** Some systems cut what is longer, and with it a letter in two. */
    private static final int LONGEST = 1_800;

    private MailtoLink() {}

    /** The link; a body too long for one is cut at a word. */
    public static URI of(Draft draft) {
        String head = "mailto:" + encoded(draft.to()).replace("%40", "@") + "?subject=" + encoded(draft.subject());
        String body = draft.body().replace("\r\n", "\n").replace("\n", "\r\n");
        while (head.length() + encoded(body).length() + 6 > LONGEST && body.length() > 1) {
            int space = body.lastIndexOf(' ', body.length() - 2);
            body = body.substring(0, space > 0 ? space : body.length() / 2);
        }
        return URI.create(head + "&body=" + encoded(body));
    }

    private static String encoded(String text) {
        StringBuilder percent = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = each & 0xff;
            boolean plain = octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
            percent.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return percent.toString();
    }
}
