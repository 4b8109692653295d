package dev.rastro.cli;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.DueManifestation;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.sefaz.sync.SyncResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the demonstration that talks to the training authority: companies, capture, declarations. */
final class DemoCapture {
    /** Four companies; an hour of the authority takes a minute, so that there is something to see. */
    static final TrainingSefaz.Plan PLAN = new TrainingSefaz.Plan(4, 60, 0, 60);

    /** How long a declaration made in the demonstration's window can be taken back. */
    private static final Duration UNDO = Duration.ofSeconds(30);

    private static final int LOOKED_AT = 5000;
    private static final int DECLARED = 48;
    private static final int LEFT_OPEN = 12;

    private final Workspace workspace;
    private final TrainingSefaz.Running sefaz;

    DemoCapture(Workspace workspace, TrainingSefaz.Running sefaz) {
        this.workspace = workspace;
        this.sefaz = sefaz;
    }

    /** Registers the companies, reads all streams to their end and declares on some of what came. */
    CaptureServices run(PrintWriter out) throws IOException, InterruptedException {
        CaptureServices capture = open();
        for (TrainingSefaz.Trainee each : sefaz.companies()) {
            Company company = new Company(
                    each.taxpayer(),
                    each.name(),
                    each.uf(),
                    Environment.PRODUCTION,
                    Set.of(DistributionService.values()),
                    each.certificate().toAbsolutePath().toString());
            if (capture.companies().find(company.taxpayer()).isEmpty()) {
                capture.companies().register(company);
            } else {
                capture.companies().change(company);
            }
        }
        List<SyncResult> results = capture.sync().untilIdle();
        workspace.settle();
        capture.sync().askAuthorisers();
        int items = results.stream()
                .filter(SyncResult.Read.class::isInstance)
                .mapToInt(each -> ((SyncResult.Read) each).items())
                .sum();
        int declared = declare(capture);
        workspace.settle();
        out.printf(
                "SEFAZ de treinamento (cada hora dela dura um minuto): %d empresas, %d fluxos, %d itens recebidos, %d manifestações registradas%n",
                sefaz.companies().size(), results.size(), items, declared);
        return capture;
    }

    private CaptureServices open() throws IOException {
        try {
            TrustedRoots.confirm(workspace.path().resolve("trust"), sefaz.authority());
        } catch (CertificateException e) {
            throw new IllegalStateException("The training authority made no certificate", e);
        }
        var passwords = sefaz.companies().stream()
                .collect(Collectors.toMap(
                        each -> each.certificate().toAbsolutePath().toString(), TrainingSefaz.Trainee::password));
        return workspace.capture(new CaptureSettings(
                sefaz.url(),
                certificate -> {
                    String password = passwords.get(certificate);
                    return password == null ? null : password.toCharArray();
                },
                Clock.system(ZoneId.systemDefault()),
                new SystemTicker(),
                UNDO,
                PLAN.speed()));
    }

    /** Declares on most of what waits, and leaves some for the operator. */
    private int declare(CaptureServices capture) throws InterruptedException {
        // The training files' notes look the same, but this authority does not know them.
        List<DueManifestation> due = capture.manifestations().dueByDeadline(LOOKED_AT).stream()
                .filter(each -> each.document().completeness() == Completeness.SUMMARY)
                .limit(DECLARED + LEFT_OPEN)
                .toList();
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < due.size() - LEFT_OPEN; i++) {
            DeclarationType type = i % 5 == 0 ? DeclarationType.CONFIRMATION : DeclarationType.AWARENESS;
            declarations.add(
                    new Declaration(due.get(i).document().key(), due.get(i).taxpayer(), type, null));
        }
        capture.manifestations()
                .hurry(capture.manifestations().request(declarations).stream()
                        .filter(Queued.Accepted.class::isInstance)
                        .map(each -> ((Queued.Accepted) each).row().id())
                        .toList());
        return (int) capture.manifestations().sendDue().stream()
                .filter(row -> row.protocol() != null)
                .count();
    }
}
