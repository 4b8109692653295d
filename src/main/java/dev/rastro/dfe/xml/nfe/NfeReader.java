package dev.rastro.dfe.xml.nfe;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.dfe.xml.XmlScanner;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an NF-e or NFC-e in full, wherever it stands in a file; of a lote, the first or the one asked for. Safe for use
 * by several threads.
 */
public final class NfeReader {
    private final XMLInputFactory factory = SecureXml.newFactory();
    private final JAXBContext context;

    public NfeReader() {
        try {
            context = JAXBContext.newInstance(InfNFe.class, InfNFeSupl.class, InfProt.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The carriers of the NF-e are no JAXB classes", e);
        }
    }

    /** Reads the document and its protocol. Throws {@link NfeUnreadableException} when there is none. */
    public NfeDocument read(byte[] xml) throws NfeUnreadableException {
        return read(xml, note -> true);
    }

    /** Reads the document with this key: a file may hold several. Throws when it holds others only. */
    public NfeDocument read(byte[] xml, AccessKey key) throws NfeUnreadableException {
        return read(xml, note -> note.key().equalsIgnoreCase(key.value()));
    }

    private NfeDocument read(byte[] xml, Predicate<NfeDocument> wanted) throws NfeUnreadableException {
        try {
            XMLStreamReader reader = new LayoutReader(factory.createXMLStreamReader(XmlScanner.stream(xml)));
            Unmarshaller unmarshaller = context.createUnmarshaller();
            // Tolerant: what a carrier does not name, or a number nobody can read, is passed over.
            unmarshaller.setEventHandler(event -> true);
            return read(reader, unmarshaller, wanted);
        } catch (XMLStreamException | JAXBException e) {
            throw new NfeUnreadableException("O XML está malformado: " + e.getMessage(), e);
        }
    }

    private static NfeDocument read(XMLStreamReader reader, Unmarshaller unmarshaller, Predicate<NfeDocument> wanted)
            throws XMLStreamException, JAXBException, NfeUnreadableException {
        @Nullable NfeDocument found = null;
        @Nullable InfNFeSupl supplement = null;
        boolean inside = false;
        List<InfProt> protocols = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new NfeUnreadableException("O XML contém uma DTD, que nenhum leiaute fiscal permite.");
            }
            // Unmarshalling leaves the reader on the event after the element's end, which may be another start.
            boolean start = reader.isStartElement();
            String name = start ? reader.getLocalName() : "";
            if (name.equals("infNFe") && reader.getAttributeCount() > 0) {
                NfeDocument note = new NfeDocument(
                        unmarshaller.unmarshal(reader, InfNFe.class).getValue(), null, null);
                inside = found == null && wanted.test(note);
                found = inside ? note : found;
            } else if (name.equals("infNFeSupl") && inside) {
                supplement = unmarshaller.unmarshal(reader, InfNFeSupl.class).getValue();
            } else if (name.equals("infProt")) {
                protocols.add(unmarshaller.unmarshal(reader, InfProt.class).getValue());
            } else {
                reader.next();
            }
        }
        if (found == null) {
            throw new NfeUnreadableException("Não há uma NF-e ou NFC-e neste arquivo.");
        }
        return new NfeDocument(found.infNFe(), supplement, of(found.key(), protocols));
    }

    /** The protocol that names this key. One of another note is not ours, even where the file has no other. */
    private static @Nullable InfProt of(String key, List<InfProt> protocols) {
        return protocols.stream()
                .filter(protocol ->
                        protocol.chNFe != null && protocol.chNFe.strip().equals(key))
                .findFirst()
                .orElse(null);
    }
}
