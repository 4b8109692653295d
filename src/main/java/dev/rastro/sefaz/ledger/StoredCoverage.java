package dev.rastro.sefaz.ledger;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.QuestionKind;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.NsuLedger;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Coverage} from the ledger and the journal. */
public final class StoredCoverage implements Coverage {
    /** Exchanges looked through for the last one of a service. */
    private static final int RECENT = 50;

    private final NsuLedger ledger;
    private final ExchangeJournal journal;
    private final Budget budget;
    private final CompanyRegistry companies;
    private final Clock clock;

    public StoredCoverage(
            NsuLedger ledger, ExchangeJournal journal, Budget budget, CompanyRegistry companies, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.budget = budget;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public List<CoverageView> all() {
        Set<NsuStream> streams = new LinkedHashSet<>();
        companies.all().forEach(company -> streams.addAll(company.streams()));
        ledger.positions().forEach(position -> streams.add(position.stream()));
        return streams.stream()
                .sorted(Comparator.comparing(NsuStream::taxpayer)
                        .thenComparing(NsuStream::service)
                        .thenComparing(NsuStream::environment))
                .map(this::of)
                .toList();
    }

    @Override
    public CoverageView of(NsuStream stream) {
        @Nullable StreamPosition position = ledger.position(stream).orElse(null);
        return new CoverageView(
                stream,
                position == null ? null : position.activatedAt(),
                position == null ? Nsu.ZERO : position.cursor(),
                position == null ? null : position.greatest(),
                ledger.counts(stream),
                ledger.ranges(stream, NsuState.MISSING, CoverageView.GAPS),
                position == null ? null : position.activatedAt(),
                position == null ? null : position.completeAt(),
                position == null ? 0 : daysSince(position.answeredAt()),
                budget.peek(Scope.of(stream), QuestionKind.PAGE).orElse(null),
                lastExchange(stream));
    }

    @Override
    public int singlesLeft(NsuStream stream) {
        return budget.left(Scope.of(stream), QuestionKind.SINGLE);
    }

    private long daysSince(OffsetDateTime moment) {
        return Math.max(0, Duration.between(moment, OffsetDateTime.now(clock)).toDays());
    }

    private @Nullable Exchange lastExchange(NsuStream stream) {
        return journal.latest(stream.taxpayer(), RECENT).stream()
                .filter(exchange -> exchange.environment() == stream.environment())
                .filter(exchange -> exchange.service().startsWith(stream.service() + " "))
                .findFirst()
                .orElse(null);
    }
}
