package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.RunningTask;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintedDocument;
import dev.rastro.print.batch.BatchReport;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.batch.PrintTarget;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.paper.PaperTarget;
import dev.rastro.print.profile.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Prints, and remembers what has to be remembered. Safe for use by several threads. */
final class PrintRun {
    private final PrintServices services;
    private final PrintProgress.Words words;

    PrintRun(PrintServices services, PrintProgress.Words words) {
        this.services = services;
        this.words = words;
    }

    PrintResult run(PrintRequest request, PrintGathering.Found found, Profiles.Ready profile, RunningTask task)
            throws IOException {
        List<PrintSource> sources = found.rows().stream()
                .map(row -> services.sources().of(row.key().value(), request.events()))
                .toList();
        long began = System.nanoTime();
        BatchReport report;
        String where;
        try (Noted target = target(request)) {
            where = target.destination;
            report = services.batch()
                    .run(sources, profile.profile(), target, new PrintProgress(task, sources.size(), words));
        }
        if (found.emptied() != null && !report.cancelled()) {
            services.log().emptied(found.emptied(), report.documents());
        }
        return new PrintResult(
                request.output(), where, report, profile.problems(), Duration.ofNanos(System.nanoTime() - began));
    }

    private Noted target(PrintRequest request) throws IOException {
        var files = request.output().files();
        if (files.isEmpty()) {
            Noting noting = new Noting(request);
            PaperTarget paper = new PaperTarget(services.writer(), services.printers(), request.paper(), noting::sent);
            noting.destination = paper.printer();
            return new Noted(paper, paper.printer(), keys -> {});
        }
        Path path = Objects.requireNonNull(request.destination());
        Noting noting = new Noting(request);
        noting.destination = path.toString();
        return new Noted(files.get().open(services.writer(), path, request.names()), path.toString(), keys -> {
            // A file that somebody wanted is no print; that of a print buffer is.
            if (request.scope().buffer()) {
                noting.note(keys);
            }
        });
    }

    /** Writes down what was printed. */
    private final class Noting {
        private final PrintRequest request;
        private String destination = "";

        Noting(PrintRequest request) {
            this.request = request;
        }

        void sent(List<Printable> documents) {
            note(documents.stream()
                    .filter(each -> each.event().isEmpty())
                    .map(Printable::key)
                    .distinct()
                    .toList());
        }

        void note(Collection<AccessKey> keys) {
            int copies =
                    request.output() == PrintOutput.PRINTER ? request.paper().copies() : 1;
            services.log()
                    .printed(
                            keys,
                            new PrintLog.Where(
                                    request.output().name(),
                                    destination,
                                    request.profile().name(),
                                    copies));
        }
    }

    /** A target whose documents are told once all of it is written. */
    private static final class Noted implements PrintTarget {
        private final PrintTarget target;
        private final String destination;
        private final Consumer<Collection<AccessKey>> finished;
        private final List<AccessKey> keys = new ArrayList<>();

        Noted(PrintTarget target, String destination, Consumer<Collection<AccessKey>> finished) {
            this.target = target;
            this.destination = destination;
            this.finished = finished;
        }

        @Override
        public long add(String source, Printable document, PrintedDocument printed) throws IOException {
            long bytes = target.add(source, document, printed);
            if (document.event().isEmpty()) {
                keys.add(document.key());
            }
            return bytes;
        }

        @Override
        public List<Path> kept() {
            return target.kept();
        }

        @Override
        public List<Path> finish() throws IOException {
            List<Path> files = target.finish();
            finished.accept(keys);
            return files;
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
