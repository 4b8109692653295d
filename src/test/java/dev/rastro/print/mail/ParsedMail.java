package dev.rastro.print.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail read back by the letter of RFC 5322, 2045, 2047 and 2231, knowing nothing of who wrote it. */
public final class ParsedMail {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BQ])\\?([^?]*)\\?=(\\s+(?==\\?))?");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w-]+)(\\*?)=(\"[^\"]*\"|[^;\\s]+)");

    /** Fields by lower-case name, unfolded. */
    public final Map<String, String> fields;

    public final byte[] content;
    public final List<ParsedMail> parts = new ArrayList<>();

    public ParsedMail(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            throw new IllegalArgumentException("A line ends without CR LF");
        }
        for (String line : text.split("\r\n", -1)) {
            if (line.length() > 998) {
                throw new IllegalArgumentException("A line of " + line.length());
            }
        }
        int head = text.indexOf("\r\n\r\n");
        fields = fields(text.substring(0, head));
        String body = text.substring(head + 4);
        String boundary = parameter("content-type", "boundary");
        if (boundary.isEmpty()) {
            content = decoded(body);
        } else {
            content = new byte[0];
            String[] pieces = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary), -1);
            if (!pieces[pieces.length - 1].startsWith("--")) {
                throw new IllegalArgumentException("The last boundary does not close");
            }
            for (int i = 1; i < pieces.length - 1; i++) {
                parts.add(new ParsedMail(pieces[i].substring(2).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
    }

    private static Map<String, String> fields(String head) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : head.replaceAll("\r\n(?=[ \t])", "").split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (fields.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip())
                    != null) {
                throw new IllegalArgumentException("Twice: " + line);
            }
        }
        return fields;
    }

    private byte[] decoded(String body) {
        return fields.getOrDefault("content-transfer-encoding", "7bit").equals("base64")
                ? Base64.getMimeDecoder().decode(body)
                : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A field with its encoded words decoded. */
    public String text(String field) {
        Matcher word = WORD.matcher(fields.getOrDefault(field, ""));
        StringBuilder text = new StringBuilder();
        while (word.find()) {
            if (word.group().strip().length() > 75) {
                throw new IllegalArgumentException("An encoded word is too long");
            }
            byte[] bytes = Base64.getDecoder().decode(word.group(3));
            word.appendReplacement(text, Matcher.quoteReplacement(new String(bytes, Charset.forName(word.group(1)))));
        }
        return word.appendTail(text).toString();
    }

    /** A parameter of a field; "" where it has none. */
    public String parameter(String field, String name) {
        Matcher parameter = PARAMETER.matcher(fields.getOrDefault(field, ""));
        while (parameter.find()) {
            if (parameter.group(1).equals(name)) {
                String value = parameter.group(3).replace("\"", "");
                return parameter.group(2).isEmpty() ? value : percent(value);
            }
        }
        return "";
    }

    private static String percent(String value) {
        String[] parts = value.split("'", 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < parts[2].length(); i++) {
            if (parts[2].charAt(i) == '%') {
                bytes.write(Integer.parseInt(parts[2].substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(parts[2].charAt(i));
            }
        }
        return bytes.toString(Charset.forName(Objects.requireNonNull(parts[0])));
    }

    /** The text of a part. */
    public String words() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
