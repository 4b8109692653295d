package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Model;
import dev.rastro.dfe.Models;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the manuals call the file of a document: {@code <key>-procNFe.xml} joined with its protocol, {@code <key>-nfe.xml}
 * alone, and the same for the other families. Safe for use by several threads.
 */
public final class FileNames {
    private static final Logger LOG = LoggerFactory.getLogger(FileNames.class);
    private static final String END = ".xml";

    private final XMLInputFactory factory = SecureXml.newFactory();
    private final Models models;

    public FileNames(Models models) {
        this.models = models;
    }

    /** The name for an original of the document; the key alone where its outermost element is of no known model. */
    public String of(AccessKey key, byte[] original) {
        String root = root(original);
        List<Model> known = models.byRoot(root);
        if (known.isEmpty()) {
            return key.value() + END;
        }
        Model model = known.getFirst();
        return key.value() + "-"
                + (model.procRoots().contains(root) ? "proc" + model.roots().getFirst() : root.toLowerCase(Locale.ROOT))
                + END;
    }

    private String root(byte[] original) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(original));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            return reader.getLocalName();
        } catch (XMLStreamException e) {
            // What was kept although it is no XML has a file all the same.
            LOG.debug("No outermost element", e);
            return "";
        }
    }
}
