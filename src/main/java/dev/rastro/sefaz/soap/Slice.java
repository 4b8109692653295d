package dev.rastro.sefaz.soap;

import dev.rastro.dfe.xml.SecureXml;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Cuts elements out of an answer, letter by letter as they came: what is kept must be what was sent. Thread-safe. */
public final class Slice {
    private final XMLInputFactory factory = SecureXml.newFactory();

    /**
     * One element of an answer.
     *
     * @param xml its text as it came, from "&lt;" to "&gt;"
     * @param namespace the namespace of its name
     */
    public record Piece(String xml, String namespace) {
        /** The text as a document of its own: the default namespace is declared where the element inherited it. */
        public String standalone() {
            int end = xml.indexOf('>');
            String start = xml.substring(0, end);
            if (start.contains("xmlns=") || namespace.isEmpty()) {
                return xml;
            }
            int name = start.endsWith("/") ? end - 1 : end;
            int space = start.indexOf(' ');
            int at = space < 0 ? name : space;
            return xml.substring(0, at) + " xmlns=\"" + namespace + "\"" + xml.substring(at);
        }
    }

    /** The outermost elements of a local name, in order. */
    public List<Piece> all(byte[] body, String name) throws XMLStreamException {
        String text = new String(body, StandardCharsets.UTF_8);
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(clean));
        List<Piece> pieces = new ArrayList<>();
        int from = -1;
        int depth = 0;
        String namespace = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals(name)) {
                if (depth++ == 0) {
                    from = reader.getLocation().getCharacterOffset();
                    namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && reader.getLocalName().equals(name)
                    && --depth == 0) {
                int end = clean.indexOf('>', reader.getLocation().getCharacterOffset());
                pieces.add(new Piece(clean.substring(from, end + 1), namespace));
            }
        }
        return pieces;
    }
}
