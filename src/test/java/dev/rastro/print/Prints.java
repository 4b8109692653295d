package dev.rastro.print;

import dev.rastro.dfe.Situation;
import dev.rastro.print.layout.PrintSituations;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.SheetProbe;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        try {
            return PRINTER.of(file.bytes());
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
                PrintSituations.load().of(document.family(), situation, false, 0, MOMENT),
                null);
    }

    public static List<Sheet> sheets(Printable document) {
        try {
            return PRINTER.lay(document, PrintProfile.standard()).sheets();
        } catch (UnprintableException e) {
            throw new AssertionError(e);
        }
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
