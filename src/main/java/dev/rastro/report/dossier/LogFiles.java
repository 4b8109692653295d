package dev.rastro.report.dossier;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.LogProofs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

/** The rows of a document in the log: readable, and as they were hashed. */
final class LogFiles {
    private final LogProofs proofs;
    private final EventContracts contracts;

    LogFiles(LogProofs proofs, EventContracts contracts) {
        this.proofs = proofs;
        this.contracts = contracts;
    }

    /** A row as it is read. */
    private record Row(Envelope envelope, DomainEvent payload) {}

    /**
     * Writes the rows and the proof of their chain.
     *
     * @param whole with every row from the document's first one to the end of the log, those of other documents included
     */
    void write(DossierZip zip, AccessKey key, List<Recorded> rows, boolean whole) throws IOException {
        zip.add(
                "registro/eventos.json",
                DossierJson.of(rows.stream()
                        .map(row -> new Row(row.envelope(), row.event()))
                        .toList()));
        TreeSet<String> schemas = new TreeSet<>();
        rows.forEach(row -> schemas.add(row.envelope().schema()));
        for (String schema : schemas) {
            zip.add("registro/esquemas/" + schema + ".avsc", contracts.byFingerprint(schema) + "\n");
        }
        LogProofs.Head head = proofs.head();
        StringBuilder table = new StringBuilder();
        if (whole) {
            proofs.from(rows.getFirst().envelope().position(), link -> link(zip, link, table));
            // What was written meanwhile is in the chain as well.
            head = lastOf(table, head);
        } else {
            proofs.ofDocument(key).forEach(link -> link(zip, link, table));
        }
        zip.add("registro/cadeia.tsv", table.toString());
        zip.add("registro/ponta.tsv", head.position() + "\t" + head.chain() + "\n");
    }

    private static void link(DossierZip zip, LogProofs.Link link, StringBuilder table) {
        String file = "registro/cadeia/%012d.bin".formatted(link.position());
        try {
            zip.add(file, link.hashed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.append(link.position())
                .append('\t')
                .append(link.previousPosition())
                .append('\t');
        table.append(file).append('\t').append(link.previous()).append('\t');
        table.append(link.chain()).append('\n');
    }

    private static LogProofs.Head lastOf(CharSequence table, LogProofs.Head head) {
        String[] lines = table.toString().split("\n", -1);
        String[] last = lines[lines.length - 2].split("\t", -1);
        long position = Long.parseLong(last[0]);
        return position < head.position() ? head : new LogProofs.Head(position, last[4]);
    }
}
