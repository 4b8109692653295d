package dev.rastro.print.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Header fields of any text: ASCII as it is, anything else as encoded words (RFC 2047) of at most 75 characters. */
final class HeaderText {
    private static final String BEGIN = "=?UTF-8?B?";
    private static final String END = "?=";
    /** 45 bytes make 60 characters of base64, and an encoded word of 72. */
    private static final int WORD_BYTES = 45;
    /** Lines should not be longer (RFC 5322, 2.1.1). */
    private static final int LINE = 76;

    private HeaderText() {}

    /** A whole field, folded, with its line end. Line breaks in the text become spaces: nobody adds a header by them. */
    static String field(String name, String text) {
        String plain = text.replaceAll("[\\r\\n\\t]+", " ").strip();
        return name + ": " + (ascii(plain) ? folded(name, plain) : encoded(plain)) + "\r\n";
    }

    static boolean ascii(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static String folded(String name, String text) {
        if (text.contains(BEGIN) || name.length() + 2 + text.length() <= LINE) {
            return text.contains(BEGIN) ? encoded(text) : text;
        }
        StringBuilder lines = new StringBuilder();
        int length = name.length() + 2;
        for (String word : text.split(" ", -1)) {
            if (length > name.length() + 2 && length + 1 + word.length() > LINE) {
                lines.append("\r\n");
                length = 0;
            }
            // The first word stands behind the name, a folded line begins with the space that parted the words.
            lines.append(lines.isEmpty() ? "" : " ").append(word);
            length += 1 + word.length();
        }
        return lines.toString();
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            String one = Character.toString(letter);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > WORD_BYTES) {
                words.add(word(part.toString()));
                part.setLength(0);
                bytes = 0;
            }
            part.append(one);
            bytes += more;
            i += one.length();
        }
        words.add(word(part.toString()));
        return String.join("\r\n ", words);
    }

    private static String word(String part) {
        return BEGIN + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + END;
    }

    /** A parameter of a field; a name that is no ASCII by RFC 2231, which percent-encodes it. */
    static String parameter(String name, String value) {
        String safe = value.replaceAll("[\\r\\n\"\\\\]", "_");
        if (ascii(safe)) {
            return name + "=\"" + safe + "\"";
        }
        StringBuilder percent = new StringBuilder();
        for (byte each : safe.getBytes(StandardCharsets.UTF_8)) {
            int octet = each & 0xff;
            boolean plain = octet < 0x80 && (Character.isLetterOrDigit(octet) || ".-_".indexOf(octet) >= 0);
            percent.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return name + "*=UTF-8''" + percent;
    }
}
