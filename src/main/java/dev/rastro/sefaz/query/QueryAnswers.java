package dev.rastro.sefaz.query;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.soap.Slice;
import dev.rastro.sefaz.soap.Soap;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the answers to a consulta protocolo and to the status of a service. Safe for use by several threads. */
final class QueryAnswers {
    private final Soap soap = new Soap();
    private final Slice slice = new Slice();

    /** @param code {@code cStat} */
    record Status(String code, String text) {}

    /** @param root the outermost element of the answer */
    SituationAnswer situation(Answer answer, String root) throws SefazException {
        Status said = status(answer, root);
        try {
            Slice.Piece piece = slice.all(answer.body(), root).getFirst();
            boolean known = piece.xml().contains("<infProt") || piece.xml().contains("<infEvento");
            return new SituationAnswer(
                    said.code(),
                    said.text(),
                    known ? piece.standalone().getBytes(StandardCharsets.UTF_8) : null,
                    answer.transcript().withStatus(said.code()));
        } catch (XMLStreamException e) {
            throw Soap.malformed(answer, e);
        }
    }

    /** cStat and xMotivo of the answer itself, which stand before those of what it carries. */
    Status status(Answer answer, String root) throws SefazException {
        XMLStreamReader reader = soap.open(answer, root);
        String code = "";
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    if (reader.getLocalName().equals("cStat")) {
                        code = reader.getElementText().strip();
                    } else if (reader.getLocalName().equals("xMotivo")) {
                        return new Status(code, reader.getElementText().strip());
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw Soap.malformed(answer, e);
        }
        throw new SefazException(SefazFailure.ANSWER_MALFORMED, "no xMotivo", answer.transcript(), null);
    }
}
