package dev.rastro.cli;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.store.DocumentRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Writes printed documents to files. Safe for use by several threads. */
final class PrintFiles {
    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final PrintProfile profile;

    PrintFiles(PrintProfile profile) {
        this.profile = profile;
    }

    /** Prints what a file alone tells. */
    void fromFile(byte[] xml, Path target) throws IOException, UnprintableException {
        write(printer.of(xml).getFirst(), target);
    }

    /** Prints a document of the store, marked with the situation of its row; without an XML, its summary. */
    void fromStore(byte @Nullable [] xml, DocumentRow row, Path target) throws IOException, UnprintableException {
        OffsetDateTime asOf = row.changedAt();
        write(xml == null ? printer.summary(row, asOf) : printer.of(row, xml, asOf), target);
    }

    /** What cannot be printed leaves no file. */
    private void write(Printable document, Path target) throws IOException, UnprintableException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printer.print(document, profile, pdf);
        Files.write(target, pdf.toByteArray());
    }
}
