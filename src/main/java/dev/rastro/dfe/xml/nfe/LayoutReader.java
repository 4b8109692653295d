package dev.rastro.dfe.xml.nfe;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Smooths the differences between files and layouts for the carriers: no namespaces, and one name, "group", for the
 * many variants of a tax (ICMS00, ICMSSN101, PISAliq ...).
 */
final class LayoutReader extends StreamReaderDelegate {
    private static final Set<String> NOT_VARIANTS = Set.of("ICMSTot", "ICMSUFDest", "PISST", "COFINSST");

    LayoutReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }

    @Override
    public String getLocalName() {
        String name = super.getLocalName();
        return isVariant(name) ? "group" : name;
    }

    private static boolean isVariant(String name) {
        return variantOf(name, "ICMS") || variantOf(name, "PIS") || variantOf(name, "COFINS") || variantOf(name, "IPI");
    }

    private static boolean variantOf(String name, String tax) {
        return name.startsWith(tax)
                && name.length() > tax.length()
                && !NOT_VARIANTS.contains(name)
                && !name.equals("IPIDevol");
    }
}
