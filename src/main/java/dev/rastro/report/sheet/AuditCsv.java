package dev.rastro.report.sheet;

import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.store.AuditTrail;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The audit log as a table that Brazilian spreadsheets open, of any length; newest first. */
public final class AuditCsv {
    private static final int PAGE = 1_000;
    private static final List<String> TITLES =
            List.of("quando", "operador", "tipo", "chave", "o_que", "evento", "causa", "rastro", "posicao");

    private final AuditTrail trail;
    private final Function<Recorded, String> words;

    /** @param words tells what an event says that was done */
    public AuditCsv(AuditTrail trail, Function<Recorded, String> words) {
        this.trail = trail;
        this.words = words;
    }

    /**
     * Writes all lines that are asked for; the file is there once it is whole.
     *
     * @return how many were written; a cancelled export leaves nothing behind
     */
    public long write(AuditTrail.Question question, Path file, LongConsumer done, BooleanSupplier cancelled)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        long written = 0;
        try {
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                out.write(Cells.BYTE_ORDER_MARK);
                Cells.line(TITLES, out);
                Long next = null;
                do {
                    if (cancelled.getAsBoolean()) {
                        return 0;
                    }
                    AuditTrail.Page page = trail.page(question, next, PAGE);
                    for (Recorded event : page.events()) {
                        Cells.line(cells(event), out);
                    }
                    written += page.events().size();
                    done.accept(written);
                    next = page.next();
                } while (next != null);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private List<String> cells(Recorded event) {
        Envelope envelope = event.envelope();
        return List.of(
                Cells.moment(envelope.recordedAt()),
                envelope.actor().name(),
                envelope.type(),
                envelope.key() == null ? "" : envelope.key().value(),
                words.apply(event),
                envelope.id().toString(),
                envelope.causationId() == null ? "" : envelope.causationId().toString(),
                envelope.traceId(),
                Long.toString(envelope.position()));
    }
}
