package dev.rastro.cli;

import dev.rastro.intake.ImportReport;
import java.io.PrintWriter;

/** Says what became of an import, as text or in the JSON shape of docs/cli.md. */
final class ReportPrinter {
    private final PrintWriter out;

    ReportPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(ImportReport report, boolean json) {
        if (json) {
            Json.print(out, toJson(report));
        } else {
            print(report);
        }
        out.flush();
    }

    private static Object toJson(ImportReport report) {
        return Json.object(
                "files", report.files(),
                "stored", report.stored(),
                "events", report.events(),
                "summaries", report.summaries(),
                "duplicates", report.duplicates(),
                "versions", report.versions(),
                "quarantined", report.quarantined(),
                "refused", report.refused(),
                "seconds", report.elapsed().toMillis() / 1000.0,
                "problems",
                        report.problems().stream()
                                .map(problem -> Json.object(
                                        "path", problem.path(), "code", problem.code(), "reason", problem.reason()))
                                .toList());
    }

    private void print(ImportReport report) {
        out.printf(
                "%d arquivos em %.1f s: %d documentos, %d eventos, %d resumos, %d versões, %d repetidos,"
                        + " %d em quarentena, %d recusados%n",
                report.files(),
                report.elapsed().toMillis() / 1000.0,
                report.stored(),
                report.events(),
                report.summaries(),
                report.versions(),
                report.duplicates(),
                report.quarantined(),
                report.refused());
        report.problems()
                .forEach(problem -> out.printf("  %s: %s [%s]%n", problem.path(), problem.reason(), problem.code()));
    }
}
