package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The printed document, with its situation and since when that is known. Safe for use by several threads. */
public final class PrintPreview implements DocumentPreview {
    private final DocumentPrinter printer;
    private final Ids ids;

    public PrintPreview(DocumentPrinter printer, Ids ids) {
        this.printer = printer;
        this.ids = ids;
    }

    @Override
    public byte[] pdf(Timeline timeline, byte @Nullable [] xml, PrintProfile profile)
            throws UnreadableDocumentException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DocumentRow row = timeline.document();
        try (Operation operation = ids.begin("print").with("key", row.key().value())) {
            Printable document = xml == null ? printer.summary(row) : printer.of(timeline, xml);
            printer.print(document, profile, pdf);
            operation.with("bytes", pdf.size());
        } catch (UnprintableException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Printing to memory", e);
        }
        return pdf.toByteArray();
    }
}
