package dev.rastro.fuzz;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** From whatever passes for a document to a PDF. */
final class PrintTarget implements FuzzTarget {
    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());

    @Override
    public void read(byte[] input) {
        try {
            for (Printable each : printer.of(input)) {
                printer.print(each, PrintProfile.standard(), OutputStream.nullOutputStream());
            }
        } catch (UnprintableException e) {
            // Declared.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
