package dev.rastro.sefaz.sync;

import dev.rastro.sefaz.exchange.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the authority's own time in an answer. */
final class AuthorityTime {
    /** {@code dhResp} of distribution, {@code dhRecbto} of the status, {@code DataHoraProcessamento} of the ADN. */
    private static final Pattern TIME = Pattern.compile(
            "(?:dhResp|dhRecbto|DataHoraProcessamento)\"?\\s*[>:]\\s*\"?([0-9]{4}-[0-9T:.]+(?:Z|[+-][0-9]{2}:[0-9]{2}))");

    private static final int LOOKED_AT = 4096;

    private AuthorityTime() {}

    /** The time, where the answer gives one with an offset (old systems give none). */
    static Optional<OffsetDateTime> find(Transcript transcript) {
        byte[] answer = transcript.answer();
        if (answer == null) {
            return Optional.empty();
        }
        // It stands before the documents, or in JSON after them: most of an answer need not be looked at.
        int ends = Math.min(answer.length, LOOKED_AT);
        Matcher matcher = TIME.matcher(new String(answer, 0, ends, StandardCharsets.ISO_8859_1)
                + new String(answer, answer.length - ends, ends, StandardCharsets.ISO_8859_1));
        try {
            return matcher.find() ? Optional.of(OffsetDateTime.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            // A time that is none proves nothing, and nothing depends on it.
            return Optional.empty();
        }
    }
}
