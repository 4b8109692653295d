package dev.rastro.cli;

import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.vault.CheckProgress;
import dev.rastro.vault.DeepReport;
import dev.rastro.vault.FindingTexts;
import dev.rastro.vault.Findings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what a check saw: text with every kind of finding explained once, or JSON. */
final class CheckLines implements CheckProgress {
    /** Of each kind, in text; JSON has them all. */
    private static final int SHOWN = 20;

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final FindingTexts texts = new FindingTexts(BRAZIL);
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private @Nullable Step told;

    CheckLines(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    @Override
    public void at(Step step, long done) {
        if (!json && step != told) {
            told = step;
            err.println(
                    switch (step) {
                        case ORIGINALS -> "Conferindo originais ...";
                        case LOG -> "Conferindo a cadeia do registro ...";
                        case REFERENCES -> "Conferindo referências ...";
                        case READ_MODELS -> "Refazendo as listas ao lado e comparando ...";
                        case SEARCH -> "Conferindo o índice de pesquisa ...";
                        case SIGNATURES -> "Conferindo assinaturas ...";
                    });
        }
    }

    int tell(IntegrityCheck.Report report) {
        Findings problems = new Findings();
        report.problems().forEach(problems);
        if (json) {
            Json.print(
                    out,
                    Json.object(
                            "clean", problems.none(),
                            "originals", report.originals(),
                            "events", report.events(),
                            "documents", report.documents(),
                            "problems", json(problems)));
        } else {
            out.printf(
                    "%d originais, %d eventos, %d documentos conferidos: %s%n",
                    report.originals(), report.events(), report.documents(), summary(problems));
            explain(problems);
        }
        return problems.none() ? ExitCode.OK : ExitCode.DAMAGED;
    }

    int tell(DeepReport report) {
        Findings problems = report.problems();
        if (json) {
            Json.print(
                    out,
                    Json.object(
                            "clean", problems.none(),
                            "originals", report.originals(),
                            "events", report.events(),
                            "documents", report.documents(),
                            "references", report.references(),
                            "rows", report.rows(),
                            "searched", report.searched(),
                            "signatures", report.signed(),
                            "counts", new TreeMap<>(problems.counts()),
                            "problems", json(problems),
                            "remarkCounts", new TreeMap<>(report.remarks().counts()),
                            "remarks", json(report.remarks())));
        } else {
            out.printf(
                    BRAZIL,
                    "%,d originais, %,d eventos, %,d documentos, %,d linhas de listas, %,d documentos no índice"
                            + " de pesquisa, %,d assinaturas conferidas: %s%n",
                    report.originals(),
                    report.events(),
                    report.documents(),
                    report.rows(),
                    report.searched(),
                    report.signed(),
                    summary(problems));
            explain(problems);
            explain(report.remarks());
        }
        return problems.none() ? ExitCode.OK : ExitCode.DAMAGED;
    }

    private static String summary(Findings problems) {
        long found = problems.counts().values().stream().mapToLong(each -> each).sum();
        return found == 0 ? "tudo em ordem" : found + " problemas";
    }

    private List<Map<String, @Nullable Object>> json(Findings findings) {
        return findings.kept().stream()
                .map(each -> Json.object(
                        "code", each.code(),
                        "subject", each.subject(),
                        "meaning", texts.meaning(each.code()),
                        "advice", texts.nextStep(each.code())))
                .toList();
    }

    private void explain(Findings findings) {
        new TreeMap<>(findings.counts()).forEach((code, count) -> {
            out.printf("%n%s (%d): %s%n  %s%n", code, count, texts.meaning(code), texts.nextStep(code));
            findings.kept().stream()
                    .filter(each -> each.code().equals(code))
                    .limit(SHOWN)
                    .map(Finding::subject)
                    .forEach(subject -> out.println("    " + subject));
            if (count > SHOWN) {
                out.println("    ...");
            }
        });
    }
}
