package dev.rastro.cli;

import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.DanfeRenderer;
import dev.rastro.print.PrintSituation;
import dev.rastro.store.DocumentRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes DANFE to files. Safe for use by several threads. */
final class DanfeFiles {
    private final NfeReader reader = new NfeReader();
    private final DanfeRenderer renderer = new DanfeRenderer();

    /** Prints what a file alone tells. */
    void fromFile(byte[] xml, Path target) throws IOException, NfeUnreadableException {
        NfeDocument note = reader.read(xml);
        write(note, PrintSituation.of(note), target);
    }

    /** Prints a document of the store, marked with the situation of its row. */
    void fromStore(byte[] xml, DocumentRow row, Path target) throws IOException, NfeUnreadableException {
        write(reader.read(xml, row.key()), PrintSituation.of(row, row.changedAt()), target);
    }

    private void write(NfeDocument note, PrintSituation situation, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            renderer.render(note, situation, out);
        }
    }
}
