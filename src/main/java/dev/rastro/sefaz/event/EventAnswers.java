package dev.rastro.sefaz.event;

import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.soap.Slice;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code retEnvEvento} and {@code retEventoCTe}, and joins each answer with the event it is for. */
final class EventAnswers {
    private static final Set<String> REGISTERED = Set.of("135", "136", "155");

    private final XMLInputFactory factory = SecureXml.newFactory();
    private final Slice slice;

    EventAnswers(Slice slice) {
        this.slice = slice;
    }

    /**
     * The receipt of a batch.
     *
     * @param signed the events as they were sent
     */
    EventReceipt read(Answer answer, Map<TaxpayerEvent, String> signed, boolean cte)
            throws XMLStreamException, SefazException {
        List<Slice.Piece> pieces = slice.all(answer.body(), cte ? "retEventoCTe" : "retEvento");
        Map<String, Slice.Piece> byEvent = new HashMap<>();
        for (Slice.Piece piece : pieces) {
            Map<String, String> fields = fields(piece.standalone());
            String key = fields.getOrDefault(cte ? "chCTe" : "chNFe", "");
            byEvent.put(key + fields.get("tpEvento") + number(fields.get("nSeqEvento")), piece);
        }
        Map<String, String> batch = batch(answer, cte);
        String status = batch.get("cStat");
        if (status == null) {
            throw new SefazException(SefazFailure.ANSWER_MALFORMED, "no cStat", answer.transcript(), null);
        }
        List<EventAnswer> answers = new ArrayList<>();
        for (Map.Entry<TaxpayerEvent, String> each : signed.entrySet()) {
            TaxpayerEvent event = each.getKey();
            String id = event.key().value() + event.type() + event.sequence();
            // A CT-e answer is about the one event sent, also when it does not repeat the key.
            Slice.Piece piece = cte && pieces.size() == 1 ? pieces.getFirst() : byEvent.get(id);
            if (piece != null) {
                answers.add(one(event, each.getValue(), piece, cte));
            }
        }
        String message = batch.getOrDefault("xMotivo", "");
        return new EventReceipt(status, message, answers, answer.transcript().withStatus(status));
    }

    /** The fields of the batch itself, which stand before those of its events. */
    private Map<String, String> batch(Answer answer, boolean cte) throws XMLStreamException {
        List<Slice.Piece> whole = slice.all(answer.body(), cte ? "retEventoCTe" : "retEnvEvento");
        return whole.isEmpty() ? Map.of() : fields(whole.getFirst().standalone());
    }

    private EventAnswer one(TaxpayerEvent event, String sent, Slice.Piece piece, boolean cte)
            throws XMLStreamException {
        Map<String, String> fields = fields(piece.standalone());
        String status = fields.getOrDefault("cStat", "");
        return new EventAnswer(
                event,
                status,
                fields.getOrDefault("xMotivo", ""),
                fields.get("nProt"),
                Moments.moment(fields.get("dhRegEvento")),
                REGISTERED.contains(status) ? joined(sent, piece, cte) : null);
    }

    private static byte[] joined(String sent, Slice.Piece answer, boolean cte) {
        String root = cte ? "procEventoCTe" : "procEventoNFe";
        String namespace = cte ? EventXml.CTE : EventXml.NFE;
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + " xmlns=\"" + namespace + "\" versao=\""
                        + (cte ? "4.00" : "1.00") + "\">" + sent + answer.standalone() + "</" + root + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first text of each element name. */
    private Map<String, String> fields(String xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        String name = "";
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    name = reader.getLocalName();
                    text.setLength(0);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    if (reader.getLocalName().equals(name)) {
                        fields.putIfAbsent(name, text.toString().strip());
                    }
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return fields;
    }

    private static String number(@Nullable String text) {
        return text == null ? "" : text.replaceFirst("^0+(?=.)", "");
    }
}
