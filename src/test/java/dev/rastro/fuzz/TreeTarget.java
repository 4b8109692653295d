package dev.rastro.fuzz;

import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.tree.XmlTreeReader;
import dev.rastro.dfe.xml.tree.XmlUnreadableException;

/** An XML as a plain tree. */
final class TreeTarget implements FuzzTarget {
    private final XmlTreeReader reader = new XmlTreeReader();
    private final XmlScanner scanner = new XmlScanner();

    @Override
    public void read(byte[] input) {
        try {
            reader.scan(scanner, input);
        } catch (XmlUnreadableException e) {
            // Declared.
        }
    }
}
