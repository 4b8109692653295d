package dev.rastro.sefaz.event;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import dev.rastro.fuzz.Answers;
import dev.rastro.fuzz.FuzzTarget;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.soap.Slice;
import java.time.OffsetDateTime;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** What an authority answers to declarations, of NF-e and of CT-e. */
final class EventAnswerTarget implements FuzzTarget {
    private static final Map<TaxpayerEvent, String> SIGNED = Map.of(
            new TaxpayerEvent(
                    AccessKey.parse("35261199600000000195550010000000011000000016")
                            .orElseThrow(),
                    "12345678000195",
                    Environment.PRODUCTION,
                    "210210",
                    1,
                    OffsetDateTime.parse("2026-11-24T12:00:00-03:00"),
                    null,
                    null),
            "<evento/>");

    private final EventAnswers answers = new EventAnswers(new Slice());

    @Override
    public void read(byte[] input) {
        read(input, true);
        read(input, false);
    }

    private void read(byte[] input, boolean cte) {
        try {
            answers.read(Answers.of(input), SIGNED, cte);
        } catch (XMLStreamException | SefazException e) {
            // Declared.
        }
    }
}
