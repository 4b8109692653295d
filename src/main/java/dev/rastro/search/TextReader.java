package dev.rastro.search;

import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.dfe.xml.XmlScanner;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the texts worth finding from an original of any family (table {@code elements.tsv}). Safe for use by several threads. */
final class TextReader {
    private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);

    private final XMLInputFactory factory = SecureXml.newFactory();
    private final Map<String, String> fieldOf = new HashMap<>();

    TextReader() {
        TsvTable.load(TextReader.class, "elements.tsv")
                .rows()
                .forEach(row -> fieldOf.put(row.text("element"), row.text("field")));
    }

    /** The texts; what cannot be parsed to its end gives those before. */
    DocumentTexts read(byte[] original) {
        DocumentTexts.Builder texts = new DocumentTexts.Builder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(XmlScanner.stream(original));
            collect(reader, texts);
            reader.close();
        } catch (XMLStreamException e) {
            // Such originals are kept under the key of what encloses them; their facts are found by other fields.
            LOG.debug("An original was read for the search only in part", e);
        }
        return texts.build();
    }

    private void collect(XMLStreamReader reader, DocumentTexts.Builder texts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String field = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    field = fieldOf(reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (field != null) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (field != null) {
                        texts.add(field, text.toString().strip());
                    }
                    field = null;
                }
                default -> {
                    // Comments and processing instructions tell nothing.
                }
            }
        }
    }

    private @Nullable String fieldOf(String element) {
        return fieldOf.get(element);
    }
}
