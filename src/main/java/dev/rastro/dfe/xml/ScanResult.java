package dev.rastro.dfe.xml;

import java.util.List;

/** What a file turned out to be. Never an exception: what cannot be understood is a result with its reason. */
public sealed interface ScanResult {
    /**
     * A file with fiscal facts.
     *
     * @param root local name of the outermost element
     * @param items what the file itself says, in file order
     * @param embedded compressed documents carried inside (docZip of a retDistDFeInt), in file order
     */
    record Recognised(String root, List<XmlItem> items, List<Embedded> embedded) implements ScanResult {
        public Recognised {
            items = List.copyOf(items);
            embedded = List.copyOf(embedded);
        }
    }

    /**
     * A docZip inside of a file.
     *
     * @param decoded whether {@code bytes} are its XML; otherwise it is damaged, and they are its text as it came
     */
    record Embedded(byte[] bytes, boolean decoded) {}

    /** A file without usable fiscal facts. */
    record Unrecognised(ScanProblem problem, String detail) implements ScanResult {}
}
