package dev.rastro.print;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CorpusPrints files through the one way that command line and window use. */
public final class CorpusPrints {
    private static final DocumentPrinter PRINTER = new DocumentPrinter(Layouts.standard());

    private CorpusPrints() {}

    /** A document as its file alone tells it. */
    public static Printable of(String xml) {
        return of(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static Printable of(byte[] xml) {
        try {
            return PRINTER.of(xml).getFirst();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    public static List<Sheet> sheets(Printable document) {
        try {
            return PRINTER.lay(document, PrintProfile.standard()).sheets();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    /** Every document of those families in the corpus, by the name of its file. */
    public static Map<String, Printable> corpus(Set<DfeFamily> families) {
        Map<String, Printable> found = new LinkedHashMap<>();
        for (CorpusFile file : Shared.corpus()) {
            if (file.get("well_formed").equals("yes")) {
                for (Printable document : printable(file.bytes())) {
                    if (families.contains(document.family()) && document.event().isEmpty()) {
                        found.put(file + " " + document.key().value(), document);
                    }
                }
            }
        }
        return found;
    }

    /** Empty where there is no document in it: other tests tell what becomes of such files. */
    private static List<Printable> printable(byte[] xml) {
        try {
            return PRINTER.of(xml);
        } catch (UnprintableException e) {
            return List.of();
        }
    }

    /** The texts at those paths that are not empty. */
    public static List<String> texts(XmlNode node, String... paths) {
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            node.all(path).stream()
                    .map(XmlNode::text)
                    .filter(text -> !text.isBlank())
                    .forEach(texts::add);
        }
        return texts;
    }
}
