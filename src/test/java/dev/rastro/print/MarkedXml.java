package dev.rastro.print;

import dev.rastro.dfe.AccessKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A document whose words and document keys are replaced, each by one as long that stands nowhere else: what its print loses
 * or doubles can be counted. Codes, dates, amounts and identifiers stay as they are.
 */
final class MarkedXml {
    private static final Pattern KEY = Pattern.compile("\\d{6}[0-9A-Z]{12}\\d{26}");
    private static final Pattern WORD = Pattern.compile("[^\\s;|]{5,}");
    private static final Pattern SHORT = Pattern.compile("[^\\s;|]+");
    /** Numbers that name something, of any length: of instalments, products, lots, policies ... */
    private static final Pattern NAMES = Pattern.compile("nDup|cProd|nLote|nApol|nAver|nFat|idUnid.*|nLacre|"
            + "RNTRC|CIOT|nCompra|nDoc|nMinu|nOCA|RENAVAM|nContrato|NroContrato|nBooking|nCont|nVag|nRoma|nPed");
    /** Codes with letters, and what layouts take apart. */
    private static final Pattern CODES =
            Pattern.compile("UF.*|versao.*|verProc|verAplic|digVal|.*Value|dh.*|d[A-Z].*|qr.*|"
                    + "url.*|Id|CNPJ.*|CPF.*|hash.*|assinaturaQRCODE");

    private static final int FIRST = 25;
    private static final int NUMBER = 9;
    private static final int DIGITS = 36;

    private final Map<String, String> marks = new LinkedHashMap<>();
    private int count;

    private final byte[] xml;

    private MarkedXml(byte[] original, AccessKey key) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(original));
            content(document.getDocumentElement(), key).ifPresent(element -> mark(element, ""));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            xml = out.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Marks the document of that key. */
    static MarkedXml of(byte[] original, AccessKey key) throws IOException {
        return new MarkedXml(original, key);
    }

    /** The file with its marks. */
    byte[] xml() {
        return xml;
    }

    /** Where each mark stands: names of elements below the content, without those in lists being counted. */
    Map<String, String> marks() {
        return marks;
    }

    private static Optional<Element> content(Element element, AccessKey key) {
        if (element.getAttribute("Id").toUpperCase(Locale.ROOT).endsWith(key.value())) {
            return Optional.of(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                Optional<Element> found = content(below, key);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void mark(Element element, String path) {
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below && !below.getLocalName().equals("Signature")) {
                mark(below, path.isEmpty() ? below.getLocalName() : path + "/" + below.getLocalName());
                leaf = false;
            }
        }
        if (leaf && !CODES.matcher(element.getLocalName()).matches()) {
            element.setTextContent(
                    marked(element.getLocalName(), element.getTextContent().strip(), path));
        }
    }

    private String marked(String name, String text, String path) {
        if (KEY.matcher(text).matches()) {
            String key = text.substring(0, FIRST) + ("" + (100_000_000 + count++)) + text.substring(FIRST + NUMBER);
            marks.put(key, path);
            return key;
        }
        if (NAMES.matcher(name).matches()) {
            return SHORT.matcher(text).replaceAll(word -> mark(word, path));
        }
        return text.chars().anyMatch(Character::isLetter)
                ? WORD.matcher(text).replaceAll(word -> mark(word, path))
                : text;
    }

    private String mark(java.util.regex.MatchResult word, String path) {
        String number =
                Integer.toString(DIGITS * DIGITS * DIGITS + count++, DIGITS).toUpperCase(Locale.ROOT);
        String mark = "Ø" + number;
        marks.put(mark, path);
        return Matcher.quoteReplacement(
                mark + "x".repeat(Math.max(0, word.group().length() - mark.length())));
    }
}
