package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Actor;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.budget.QuestionKind;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.query.ServiceStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the authorisers of the companies' UFs how they are, not more often than allowed, and remembers. Their answers
 * carry their time, which can prove how long Rastro was away. Safe for use by several threads.
 */
final class AuthoriserWatch {
    private static final Map<DistributionService, DfeFamily> FAMILIES = Map.of(
            DistributionService.NFE, DfeFamily.NFE,
            DistributionService.CTE, DfeFamily.CTE,
            DistributionService.MDFE, DfeFamily.MDFE);

    private final CaptureTools tools;
    private final QueryPort port;
    private final CompanyRegistry companies;
    private final Journal journal;
    private final Ufs ufs = Ufs.load();
    private final Map<String, AuthoriserStatus> known = new ConcurrentSkipListMap<>();

    private record Question(DfeFamily family, String ufCode, Environment environment, String taxpayer) {
        Scope scope() {
            return Scope.status(family, ufCode, environment);
        }
    }

    AuthoriserWatch(CaptureTools tools, QueryPort port, CompanyRegistry companies) {
        this.tools = tools;
        this.port = port;
        this.companies = companies;
        this.journal = new Journal(tools.preparer());
    }

    List<AuthoriserStatus> known() {
        return List.copyOf(known.values());
    }

    List<AuthoriserStatus> askAll() throws InterruptedException {
        for (Question question : questions()) {
            ask(question);
        }
        return known();
    }

    /** Asks one, so that its time can be compared with the one it told when Rastro ran before. */
    void askOne() throws InterruptedException {
        Optional<Question> first = questions().stream().findFirst();
        if (first.isPresent()) {
            ask(first.get());
        }
    }

    private List<Question> questions() {
        Map<Scope, Question> questions = new LinkedHashMap<>();
        for (Company company : companies.all()) {
            Optional<Uf> uf = ufs.byAcronym(company.uf());
            for (DistributionService service :
                    company.services().stream().sorted().toList()) {
                DfeFamily family = FAMILIES.get(service);
                if (uf.isPresent() && family != null) {
                    Question question =
                            new Question(family, uf.get().code(), company.environment(), company.taxpayer());
                    questions.putIfAbsent(question.scope(), question);
                }
            }
        }
        return new ArrayList<>(questions.values());
    }

    private void ask(Question question) throws InterruptedException {
        if (!(tools.budget().ask(question.scope(), QuestionKind.STATUS) instanceof Verdict.Permit permit)) {
            return;
        }
        Operation exchange = tools.ids().begin("status");
        CaptureContext context = CaptureContext.of(
                exchange,
                tools.ids(),
                tools.clock(),
                new Actor(Actor.Kind.AUTHORITY, question.family().name()));
        long askedAt = tools.budget().provenNow();
        try {
            ServiceStatus answer =
                    port.status(question.family(), question.ufCode(), question.environment(), question.taxpayer());
            AuthorityTime.find(answer.transcript())
                    .ifPresent(time -> tools.budget()
                            .authorityTime(
                                    question.scope().id(),
                                    askedAt,
                                    time.toInstant().toEpochMilli()));
            exchange.with("status", answer.status());
            remember(question, answer.authoriser(), answer.status(), answer.message());
            write(question, answer.transcript(), context, null);
        } catch (SefazException e) {
            exchange.failed(e.failure().code());
            remember(
                    question,
                    ufs.byCode(question.ufCode()).map(Uf::acronym).orElse(question.ufCode()),
                    e.failure().code(),
                    String.valueOf(e.getMessage()));
            if (e.transcript() != null) {
                write(question, e.transcript(), context, e);
            }
        } finally {
            exchange.close();
            tools.budget().save(tools.budget().settled(permit));
        }
    }

    private void write(
            Question question, Transcript transcript, CaptureContext context, @Nullable SefazException failure) {
        Journal.Entry entry = journal.entry(
                transcript.service(),
                transcript,
                question.environment(),
                question.taxpayer(),
                context,
                failure == null ? null : failure.failure());
        tools.vault().commit("Noting a status", transaction -> {
            entry.write(transaction);
            return entry;
        });
    }

    private void remember(Question question, String authoriser, String status, String message) {
        known.put(
                question.scope().id(),
                new AuthoriserStatus(
                        question.family(),
                        authoriser,
                        question.ufCode(),
                        question.environment(),
                        status,
                        message,
                        OffsetDateTime.now(tools.clock())));
    }
}
