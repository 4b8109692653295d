package dev.rastro.sefaz.soap;

import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.http.SefazHttp;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Envelopes of SOAP 1.2. Answers are read by local names: prefixes differ from server to server. Thread-safe. */
public final class Soap {
    private static final int OK = 200;

    private final XMLInputFactory factory = SecureXml.newFactory();

    /**
     * The envelope around a message.
     *
     * @param content the element to carry, without an XML declaration
     */
    public static byte[] envelope(String content) {
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<soap12:Envelope xmlns:soap12=\"http://www.w3.org/2003/05/soap-envelope\">"
                        + "<soap12:Body>" + content + "</soap12:Body></soap12:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A reader that stands on the first element called {@code wanted} of an answer. */
    public XMLStreamReader open(Answer answer, String wanted) throws SefazException {
        SefazFailure page = SefazHttp.notAnAnswer(answer);
        if (page != null) {
            throw new SefazException(page, "HTTP " + answer.status(), answer.transcript(), null);
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(answer.body()));
            String fault = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    if (reader.getLocalName().equals(wanted)) {
                        return reader;
                    }
                    if (reader.getLocalName().equals("Text")
                            || reader.getLocalName().equals("faultstring")) {
                        fault = ": " + reader.getElementText().strip();
                    }
                }
            }
            SefazFailure failure = answer.status() == OK ? SefazFailure.ANSWER_MALFORMED : SefazFailure.HTTP_ERROR;
            throw new SefazException(failure, "HTTP " + answer.status() + fault, answer.transcript(), null);
        } catch (XMLStreamException e) {
            throw malformed(answer, e);
        }
    }

    /** What is thrown for an answer that breaks off or is no XML. */
    public static SefazException malformed(Answer answer, XMLStreamException cause) {
        SefazFailure failure = answer.status() == OK ? SefazFailure.ANSWER_MALFORMED : SefazFailure.HTTP_ERROR;
        return new SefazException(failure, "HTTP " + answer.status(), answer.transcript(), cause);
    }
}
