package dev.rastro.dfe.xml.tree;

import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.dfe.xml.XmlScanner;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads a file as a tree in one pass, within the limits of {@link SecureXml}. Safe for use by several threads. */
public final class XmlTreeReader {
    private final XMLInputFactory factory = SecureXml.newFactory();

    /**
     * A file that was read once for both.
     *
     * @param result what it is
     * @param tree its outermost element
     */
    public record Scanned(ScanResult result, XmlNode tree) {}

    /** The outermost element. Throws {@link XmlUnreadableException} for what is not XML, or has a DTD. */
    public XmlNode read(byte[] xml) throws XmlUnreadableException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(XmlScanner.stream(xml));
            TreeBuilder builder = new TreeBuilder();
            while (reader.hasNext() && builder.root() == null) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new XmlUnreadableException("O XML contém uma DTD, que nenhum leiaute fiscal permite.");
                }
                builder.event(reader);
            }
            XmlNode root = builder.root();
            if (root == null) {
                throw new XmlUnreadableException("O XML não tem nenhum elemento.");
            }
            return root;
        } catch (XMLStreamException e) {
            throw new XmlUnreadableException("O XML está malformado: " + e.getMessage(), e);
        }
    }

    /** The outermost element, and what a scanner says of the file; errors as for {@link #read}. */
    public Scanned scan(XmlScanner scanner, byte[] xml) throws XmlUnreadableException {
        TreeBuilder builder = new TreeBuilder();
        ScanResult result = scanner.scan(xml, reader -> new Seen(reader, builder));
        XmlNode root = builder.root();
        // Where the scanner stopped early, reading again says why.
        return new Scanned(result, root == null || !(result instanceof ScanResult.Recognised) ? read(xml) : root);
    }

    /** Lets a builder see what another one reads. */
    private static final class Seen extends StreamReaderDelegate {
        private final TreeBuilder builder;

        Seen(XMLStreamReader reader, TreeBuilder builder) {
            super(reader);
            this.builder = builder;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            builder.event(getParent());
            return event;
        }
    }
}
