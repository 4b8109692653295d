package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.Nsu;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.soap.Soap;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code retDistDFeInt}. Safe for use by several threads. */
final class DistributionAnswers {
    private final DistributionStatus statuses = new DistributionStatus();
    private final Soap soap = new Soap();

    DistributionAnswer read(Answer answer) throws SefazException {
        XMLStreamReader reader = soap.open(answer, "retDistDFeInt");
        Reading reading = new Reading();
        try {
            while (reader.hasNext()) {
                int what = reader.next();
                if (what == XMLStreamReader.START_ELEMENT) {
                    reading.element(reader);
                } else if (what == XMLStreamReader.END_ELEMENT
                        && reader.getLocalName().equals("retDistDFeInt")) {
                    break;
                }
            }
            // A body cut short after the last field is still cut short: its documents may be missing.
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw Soap.malformed(answer, e);
        }
        if (reading.status.isEmpty()) {
            throw new SefazException(SefazFailure.ANSWER_MALFORMED, "no cStat", answer.transcript(), null);
        }
        return new DistributionAnswer(
                statuses.outcome(reading.status, reading.message),
                reading.status,
                reading.message,
                reading.last,
                reading.greatest,
                reading.items,
                answer.transcript().withStatus(reading.status));
    }

    /** The fields of one answer as they come. */
    private static final class Reading {
        private String status = "";
        private String message = "";
        private @Nullable Nsu last;
        private @Nullable Nsu greatest;
        private final List<DistributionItem> items = new ArrayList<>();

        void element(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "cStat" -> status = reader.getElementText().strip();
                case "xMotivo" -> message = reader.getElementText().strip();
                case "ultNSU" -> last = Nsu.parse(reader.getElementText()).orElse(null);
                case "maxNSU" -> greatest = Nsu.parse(reader.getElementText()).orElse(null);
                case "docZip" -> {
                    String number = reader.getAttributeValue(null, "NSU");
                    String schema = reader.getAttributeValue(null, "schema");
                    Nsu nsu = number == null
                            ? null
                            : Nsu.parse(number).filter(each -> each.value() > 0).orElse(null);
                    items.add(DocZipReader.read(nsu, schema == null ? "" : schema, reader.getElementText()));
                }
                default -> {
                    // Fields that Rastro does not use stay in the transcript.
                }
            }
        }
    }
}
