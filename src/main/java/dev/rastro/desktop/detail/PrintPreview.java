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
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The printed document, with the situation as it is known now. Safe for use by several threads. */
public final class PrintPreview implements DocumentPreview {
    private final DocumentPrinter printer;
    private final Ids ids;
    private final Clock clock;

    public PrintPreview(DocumentPrinter printer, Ids ids, Clock clock) {
        this.printer = printer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public byte[] pdf(Timeline timeline, byte @Nullable [] xml) throws UnreadableDocumentException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DocumentRow row = timeline.document();
        try (Operation operation = ids.begin("print").with("key", row.key().value())) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            Printable document = xml == null ? printer.summary(row, now) : printer.of(row, xml, now);
            printer.print(document, PrintProfile.standard(), pdf);
            operation.with("bytes", pdf.size());
        } catch (UnprintableException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Printing to memory", e);
        }
        return pdf.toByteArray();
    }
}
