package dev.rastro.dfe.xml;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells what a file is and reads its facts, in one pass: any family of DF-e, event, summary or SEFAZ answer, by the
 * names of its elements, whatever is around them. Safe for use by several threads.
 */
public final class XmlScanner {
    private final XMLInputFactory factory = SecureXml.newFactory();
    private final ScanTables tables = ScanTables.load();
    private final RootTable roots = RootTable.load();

    /** Looks at a file. Never throws for its content. */
    public ScanResult scan(byte[] bytes) {
        return scan(bytes, UnaryOperator.identity());
    }

    /**
     * The same, while something else sees what is read: a file of which more is wanted need not be parsed twice.
     *
     * @param around puts a reader around the one that reads the file
     */
    public ScanResult scan(byte[] bytes, UnaryOperator<XMLStreamReader> around) {
        int start = XmlStart.find(bytes);
        if (start < 0) {
            return ScanText.because(XmlStart.blank(bytes) ? ScanProblem.EMPTY : ScanProblem.NOT_XML, "");
        }
        try {
            XMLStreamReader reader = around.apply(
                    factory.createXMLStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start)));
            XmlWalk walk = new XmlWalk(tables, reader);
            walk.run();
            return walk.doctype() ? ScanText.because(ScanProblem.DTD_FORBIDDEN, "") : result(walk);
        } catch (XMLStreamException e) {
            return ScanText.because(problemOf(e), describe(e));
        }
    }

    private ScanResult result(XmlWalk walk) {
        ItemAssembler assembler = new ItemAssembler(walk.units());
        List<XmlItem> items = assembler.assemble();
        List<ScanResult.Embedded> embedded =
                walk.docZips().stream().map(XmlScanner::embedded).toList();
        if (!items.isEmpty() || !embedded.isEmpty()) {
            return new ScanResult.Recognised(walk.root(), items, embedded);
        }
        if (!assembler.withoutKey().isEmpty()) {
            return ScanText.because(
                    ScanProblem.KEY_MISSING, assembler.withoutKey().getFirst());
        }
        return ScanText.because(roots.problemOf(walk.root(), walk.rootNamespace()), walk.root());
    }

    private static ScanResult.Embedded embedded(String text) {
        return DocZip.decode(text)
                .map(xml -> new ScanResult.Embedded(xml, true))
                .orElseGet(() -> new ScanResult.Embedded(text.getBytes(StandardCharsets.UTF_8), false));
    }

    private static ScanProblem problemOf(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure.getNestedException() instanceof CharConversionException || message.contains("Invalid UTF-8")) {
            return ScanProblem.INVALID_ENCODING;
        }
        return message.contains("limit") && message.contains("xceeded")
                ? ScanProblem.LIMIT_EXCEEDED
                : ScanProblem.MALFORMED;
    }

    private static String describe(XMLStreamException failure) {
        int line = failure.getLocation() == null ? -1 : failure.getLocation().getLineNumber();
        int column = failure.getLocation() == null ? -1 : failure.getLocation().getColumnNumber();
        return line < 0 ? "posição desconhecida" : "linha " + line + ", coluna " + column;
    }

    /** A stream over the bytes as the parser wants them, for other readers of the same file. */
    public static InputStream stream(byte[] bytes) {
        int start = Math.max(0, XmlStart.find(bytes));
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }
}
