package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.print.DanfeRenderer;
import dev.rastro.print.PrintSituation;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;

/** The DANFE of an NF-e, with the situation as it is known now. Safe for use by several threads. */
public final class DanfePreview implements DocumentPreview {
    private final NfeReader reader;
    private final DanfeRenderer renderer;
    private final Ids ids;
    private final Clock clock;

    public DanfePreview(NfeReader reader, DanfeRenderer renderer, Ids ids, Clock clock) {
        this.reader = reader;
        this.renderer = renderer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean supports(DocumentRow row) {
        return row.family() == DfeFamily.NFE && row.completeness() == Completeness.FULL;
    }

    @Override
    public byte[] pdf(Timeline timeline, byte[] xml) throws UnreadableDocumentException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DocumentRow row = timeline.document();
        try (Operation operation = ids.begin("print").with("key", row.key().value())) {
            renderer.render(reader.read(xml, row.key()), PrintSituation.of(row, OffsetDateTime.now(clock)), pdf);
            operation.with("bytes", pdf.size());
        } catch (NfeUnreadableException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Drawing a DANFE", e);
        }
        return pdf.toByteArray();
    }
}
