package dev.rastro.dfe.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over one file, collecting its units and the compressed documents it carries. Not thread-safe. */
final class XmlWalk {
    private static final int FIELD_LENGTH = 20_000;
    private static final String NFSE_NAMESPACE = "http://www.sped.fazenda.gov.br/nfse";

    private final ScanTables tables;
    private final XMLStreamReader reader;
    private final List<Unit> units = new ArrayList<>();
    private final List<String> docZips = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private @Nullable Trie[] nodes = new @Nullable Trie[32];
    private int[] ordinals = new int[32];
    private int depth;
    private int elements;
    private String root = "";
    private String rootNamespace = "";

    private @Nullable Unit unit;
    private int unitDepth;
    private @Nullable String field;
    private int fieldDepth;
    private boolean docZip;
    private boolean doctype;

    XmlWalk(ScanTables tables, XMLStreamReader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    /** Reads to the end, or to a document type declaration. */
    void run() throws XMLStreamException {
        while (reader.hasNext() && !doctype) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (field != null && (docZip || text.length() < FIELD_LENGTH)) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.DTD -> doctype = true;
                default -> {}
            }
        }
    }

    private void start(String name) {
        depth++;
        grow();
        ordinals[depth] = ++elements;
        if (depth == 1) {
            root = name;
            rootNamespace = String.valueOf(reader.getNamespaceURI());
        }
        Unit open = unit;
        if (open == null) {
            startOutside(name);
        } else {
            Trie above = nodes[depth - 1];
            Trie node = above == null ? null : above.child(name);
            nodes[depth] = node;
            if (node != null) {
                enter(open, node, name);
            }
        }
    }

    private void startOutside(String name) {
        UnitType type = tables.unit(name);
        if (type != null) {
            Unit begun = new Unit(type, ordinals[depth - 1], NFSE_NAMESPACE.equals(reader.getNamespaceURI()));
            unit = begun;
            unitDepth = depth;
            nodes[depth] = type.paths();
            attributes(begun, type.paths().attributes());
        } else if (name.equals("docZip")) {
            docZip = true;
            capture(name);
        }
    }

    private void enter(Unit open, Trie node, String name) {
        if (!node.attributes().isEmpty()) {
            attributes(open, node.attributes());
        }
        if (Trie.isNfseEvent(name)) {
            open.put("type", name.substring(1));
        }
        String found = node.field();
        if (found != null) {
            capture(found);
        }
    }

    private void capture(String name) {
        field = name;
        fieldDepth = depth;
        text.setLength(0);
    }

    private void attributes(Unit open, Map<String, String> wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String found = wanted.get(reader.getAttributeLocalName(i));
            if (found != null) {
                open.put(found, reader.getAttributeValue(i));
            }
        }
    }

    private void end() {
        Unit open = unit;
        String name = field;
        if (name != null && fieldDepth == depth) {
            if (docZip) {
                docZips.add(text.toString());
                docZip = false;
            } else if (open != null) {
                open.put(name, text.toString());
            }
            field = null;
        }
        if (open != null && unitDepth == depth) {
            units.add(open);
            unit = null;
        }
        nodes[depth] = null;
        depth--;
    }

    private void grow() {
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
            ordinals = Arrays.copyOf(ordinals, depth * 2);
        }
    }

    boolean doctype() {
        return doctype;
    }

    String root() {
        return root;
    }

    String rootNamespace() {
        return rootNamespace;
    }

    List<Unit> units() {
        return units;
    }

    /** The text of each docZip: base64 of gzip. */
    List<String> docZips() {
        return docZips;
    }
}
