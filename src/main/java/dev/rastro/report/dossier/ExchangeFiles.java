package dev.rastro.report.dossier;

import dev.rastro.log.Recorded;
import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.OriginalStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exchanges with authorities behind the rows of a document, as they are kept. */
record ExchangeFiles(List<Exchange> all) {
    ExchangeFiles {
        all = List.copyOf(all);
    }

    /** An exchange with the files that hold its question and answer. */
    private record Line(
            int number, @Nullable String request, @Nullable String answer, Exchange exchange) {}

    static ExchangeFiles of(List<Recorded> rows, ExchangeJournal journal) {
        Set<Exchange> found = new LinkedHashSet<>();
        Set<String> traces = new LinkedHashSet<>();
        rows.forEach(row -> traces.add(row.envelope().traceId()));
        traces.forEach(trace -> found.addAll(journal.ofTrace(trace)));
        return new ExchangeFiles(new ArrayList<>(found));
    }

    void write(DossierZip zip, OriginalStore originals) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Exchange each : all) {
            int number = lines.size() + 1;
            String request = write(zip, originals, "trocas/%02d-pedido.xml".formatted(number), each.request());
            String answer = write(zip, originals, "trocas/%02d-resposta.xml".formatted(number), each.kept());
            lines.add(new Line(number, request, answer, each));
        }
        zip.add("trocas/trocas.json", DossierJson.of(lines));
    }

    private static @Nullable String write(DossierZip zip, OriginalStore originals, String path, @Nullable String sha256)
            throws IOException {
        if (sha256 == null) {
            return null;
        }
        zip.add(
                path,
                originals
                        .read(sha256)
                        .orElseThrow(() -> new IllegalStateException("The store lacks the exchange " + sha256)));
        return path;
    }
}
