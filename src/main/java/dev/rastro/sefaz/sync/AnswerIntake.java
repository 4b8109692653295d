package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Prepared;
import dev.rastro.log.Proof;
import dev.rastro.sefaz.budget.Answered;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.store.BudgetRow;
import dev.rastro.store.NsuContent;
import dev.rastro.store.StreamPosition;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes answers in: originals, events, journal, ledger, cursor and budget in one transaction. */
final class AnswerIntake {
    private static final int EARLY = 1_000;

    private final CaptureTools tools;
    private final Journal journal;
    private final SchemaNames schemas = SchemaNames.load();

    AnswerIntake(CaptureTools tools) {
        this.tools = tools;
        this.journal = new Journal(tools.preparer());
    }

    /** No usable answer came: the journal and the budget remember it. */
    void failed(DistributionRequest request, Verdict.Permit permit, SefazException failure, CaptureContext context) {
        List<BudgetRow> rows = tools.budget().failed(permit, failure.failure());
        Transcript transcript = failure.transcript();
        NsuStream stream = request.stream();
        tools.vault().commit("Noting a failed exchange", transaction -> {
            rows.forEach(transaction::budget);
            if (transcript != null) {
                journal.entry(transcript, stream, context, failure.failure()).write(transaction);
            }
            return rows;
        });
        tools.budget().adopt(rows);
    }

    /** Takes an answer in and tells how many items it had. */
    int take(
            DistributionRequest request,
            Verdict.Permit permit,
            DistributionAnswer answer,
            boolean answerLost,
            CaptureContext context) {
        NsuStream stream = request.stream();
        List<Item> items =
                answer.items().stream().map(item -> look(request, item)).toList();
        Journal.Entry entry = journal.entry(answer.transcript(), stream, context, null);
        Reading reading = read(request, answer, items, answerLost);
        List<BudgetRow> rows = tools.budget().settled(permit, new Answered(answer.outcome(), reading.exhausted()));
        tools.vault().commit("Taking in an answer of " + stream, transaction -> {
            entry.write(transaction);
            tools.intake().accept(items.stream().map(Item::prepared).toList(), context, transaction);
            Proof proof = new Proof(CaptureSource.of(stream), entry.proof());
            reading.events().forEach(event -> transaction.append(context.fact(null, event, proof)));
            if (reading.position() != null) {
                transaction.position(reading.position());
            }
            if (reading.ledger() != null) {
                transaction.ledger(reading.ledger());
            }
            rows.forEach(transaction::budget);
            return rows;
        });
        tools.budget().adopt(rows);
        return items.size();
    }

    private Reading read(DistributionRequest request, DistributionAnswer answer, List<Item> items, boolean answerLost) {
        NsuStream stream = request.stream();
        Optional<StreamPosition> before = tools.ledger().position(stream);
        PageReader reader = new PageReader(stream, before.orElse(null), OffsetDateTime.now(tools.clock()));
        // What a page brought damaged counts as not brought: it is kept, and asked for by itself.
        boolean page = request instanceof DistributionRequest.After;
        List<NsuContent> came = items.stream()
                .filter(item -> !page || !item.damaged())
                .map(Item::content)
                .flatMap(Optional::stream)
                .toList();
        Nsu asked = asked(request, before.map(StreamPosition::cursor).orElse(Nsu.ZERO));
        return switch (answer.outcome()) {
            case FOUND, NOTHING -> {
                boolean nothing = answer.outcome() == DistributionOutcome.NOTHING;
                yield request instanceof DistributionRequest.After
                        ? reader.page(answer, came, early(stream, asked), nothing)
                        : reader.single(
                                single(request), came, nothing || answer.items().isEmpty());
            }
            case UNAVAILABLE -> reader.single(single(request), came, true);
            case ABUSE_WAIT, ABUSE_SEQUENCE, ABUSE_TWENTY, ABUSE_OTHER -> reader.refusal(answer, asked, answerLost);
            case PAUSED, REFUSED -> Reading.nothing(before.orElse(null));
        };
    }

    private SortedSet<Nsu> early(NsuStream stream, Nsu cursor) {
        return tools.ledger().contents(stream, cursor, EARLY).stream()
                .map(NsuContent::nsu)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Nsu asked(DistributionRequest request, Nsu cursor) {
        return switch (request) {
            case DistributionRequest.After after -> after.last();
            case DistributionRequest.Single single -> single.nsu();
            case DistributionRequest.ByKey key -> cursor;
        };
    }

    private static @Nullable Nsu single(DistributionRequest request) {
        return request instanceof DistributionRequest.Single single ? single.nsu() : null;
    }

    private Item look(DistributionRequest request, DistributionItem item) {
        NsuStream stream = request.stream();
        Nsu nsu = item.nsu() == null ? single(request) : item.nsu();
        String source = nsu == null && request instanceof DistributionRequest.ByKey byKey
                ? CaptureSource.of(stream, byKey.key())
                : CaptureSource.of(stream, nsu == null ? Nsu.ZERO : nsu);
        boolean known = schemas.known(stream.service(), item.schema());
        return Item.of(item, known, nsu, prepare(source, item, known));
    }

    private Prepared prepare(String source, DistributionItem item, boolean known) {
        return switch (item) {
            case DistributionItem.Unreadable broken ->
                tools.preparer().setAside(source, broken.packed(), "UNREADABLE", broken.reason());
            case DistributionItem.Content content ->
                known
                        ? tools.preparer().prepareCaptured(source, content.xml())
                        : tools.preparer()
                                .setAside(
                                        source,
                                        content.xml(),
                                        "UNKNOWN_SCHEMA",
                                        "O serviço entregou um documento de tipo \"" + content.schema()
                                                + "\", que esta versão do Rastro não conhece. Ele está guardado como"
                                                + " veio; atualize o Rastro e reprocesse a quarentena.");
        };
    }
}
