package dev.rastro.sefaz.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.store.ContentHash;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JournalTest {
    @Property(tries = 200)
    void onlyLongRunsOfBase64AreTakenOut(@ForAll byte[] around, @ForAll @IntRange(min = 0, max = 900) int length) {
        String border = "<docZip NSU=\"000000000000007\">" + new String(around, StandardCharsets.ISO_8859_1) + ">";
        String packed = "Ab3/".repeat(length / 4 + 1).substring(0, length);
        byte[] answer = (border + packed + "</docZip>").getBytes(StandardCharsets.ISO_8859_1);
        String kept = new String(Journal.withoutDocuments(answer), StandardCharsets.ISO_8859_1);
        if (length >= 400) {
            assertThat(kept)
                    .isEqualTo(border + "[" + length + " caracteres, SHA-256 "
                            + ContentHash.of(packed.getBytes(StandardCharsets.US_ASCII)) + "]</docZip>");
        } else {
            assertThat(kept.getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(answer);
        }
    }
}
