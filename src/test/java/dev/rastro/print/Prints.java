package dev.rastro.print;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.PrintSituations;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.SheetProbe;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Prints of whole files with the layouts that Rastro has, for the tests of layouts. */
public final class Prints {
    private static final DocumentPrinter PRINTER = new DocumentPrinter(Layouts.standard());
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-26T10:00:00-03:00");

    private Prints() {}

    public static Printable document(byte[] xml) {
        try {
            return PRINTER.of(xml).getFirst();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    /** The documents of a file; none where it has no access key that Rastro accepts. */
    public static List<Printable> documents(CorpusFile file) {
        return documents(file.bytes());
    }

    /** The same of its bytes. */
    public static List<Printable> documents(byte[] xml) {
        try {
            return PRINTER.of(xml);
        } catch (UnprintableException e) {
            return List.of();
        }
    }

    public static Printable document(String xml) {
        return document(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The same document in another situation, known since a moment. */
    public static Printable in(Situation situation, Printable document) {
        return Printable.document(
                document.key(),
                document.family(),
                document.xml(),
                document.file(),
                PrintSituations.load()
                        .of(document.family(), situation, document.content().text("ide/tpEmis"), false, 0, MOMENT),
                null);
    }

    public static List<Sheet> sheets(Printable document) {
        return laid(document, PrintProfile.standard()).sheets();
    }

    /** A document laid out by a profile. */
    public static PrintedDocument laid(Printable document, PrintProfile profile) {
        try {
            return PRINTER.lay(document, profile);
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
    }

    /** The finished file. */
    public static byte[] pdf(PrintedDocument laid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            laid.write(PRINTER.writer(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static List<Sheet> sheets(String xml) {
        return sheets(document(xml));
    }

    /** The well-formed files of the corpus with one of these root elements. */
    public static List<CorpusFile> corpus(String roots) {
        return Shared.corpus().stream()
                .filter(file -> file.get("well_formed").equals("yes"))
                .filter(file -> file.get("root").matches(roots))
                .toList();
    }

    /** Every document and event of the corpus, by the name of its file and its key. */
    public static Map<String, Printable> corpus() {
        Map<String, Printable> found = new LinkedHashMap<>();
        for (CorpusFile file : Shared.corpus()) {
            if (file.get("well_formed").equals("yes")) {
                int number = 0;
                for (Printable document : documents(file)) {
                    found.put(file + " " + ++number + " " + document.key().value(), document);
                }
            }
        }
        return found;
    }

    /** Every document of those families in the corpus, by the name of its file and its key. */
    public static Map<String, Printable> corpus(Set<DfeFamily> families) {
        Map<String, Printable> found = corpus();
        found.values()
                .removeIf(document -> !families.contains(document.family())
                        || document.event().isPresent());
        return found;
    }

    /** The texts at those paths that are not empty. */
    public static List<String> texts(XmlNode node, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> node.all(path).stream())
                .map(XmlNode::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Generated files whose path fulfils a condition. */
    public static List<String> generated(Predicate<String> path) {
        List<String> files = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(11, 400, file -> {
            if (path.test(file.path())) {
                files.add(new String(file.bytes(), StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    /** All that is printed, without white space. */
    public static String text(List<Sheet> sheets) {
        return SheetProbe.text(sheets);
    }
}
