package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.CheckDigit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the document that something not understood seems to be about. Stateless. */
final class MentionedKey {
    /** The key of a document stands in its first element; of what follows, many are those of others. */
    private static final int LOOKED_AT = 64 * 1024;

    private static final Pattern KEY =
            Pattern.compile("(?<![0-9])(?:[0-9]{50}|[0-9]{6}[0-9A-Z]{12}[0-9]{26})(?![0-9A-Za-z])");

    private MentionedKey() {}

    /** The first key with a right check digit in {@code path}, else in {@code bytes}. */
    static Optional<AccessKey> of(String path, byte[] bytes) {
        return in(path).or(
                        () -> in(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)));
    }

    private static Optional<AccessKey> in(String text) {
        Matcher matcher = KEY.matcher(text);
        while (matcher.find()) {
            AccessKey key = new AccessKey(matcher.group());
            if (!key.isWithheld() && key.checkDigit() == CheckDigit.VALID) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
