package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Preparer;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Recorded;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.Limits;
import dev.rastro.sefaz.budget.ProvenClock;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.H2BudgetStore;
import dev.rastro.store.h2.H2NsuLedger;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A capture over a real store. */
public final class CaptureFixture implements AutoCloseable {
    public static final NsuStream STREAM =
            new NsuStream("12345678000195", DistributionService.NFE, Environment.PRODUCTION);

    public final StoreFixture store;
    public final ManualTime time;
    public final H2NsuLedger ledger;
    public final H2BudgetStore budgets;
    public final ProvenClock clock;
    public final Budget budget;
    public final CaptureTools tools;

    public CaptureFixture(Path folder, ManualTime time, DistributionPort port) {
        this.store = new StoreFixture(folder);
        this.time = time;
        this.ledger = new H2NsuLedger(store.database);
        this.budgets = new H2BudgetStore(store.database);
        this.clock = new ProvenClock(budgets, time, time);
        this.budget = new Budget(budgets, clock, Limits.load(), new Random(1));
        this.tools = tools(port, store.vault);
    }

    public CaptureTools tools(DistributionPort port, Vault vault) {
        return new CaptureTools(
                port,
                budget,
                ledger,
                vault,
                new Intake(vault),
                new Preparer(new XmlScanner(), store.originalCodec),
                new Ids(time),
                time,
                store.bus);
    }

    /** Asks until nothing may be asked, letting short pauses pass. */
    public int run(StreamCapture capture, Duration longest) throws InterruptedException {
        int questions = 0;
        while (true) {
            Step step = capture.step();
            if (step instanceof Step.Waiting waiting) {
                Duration left = Duration.between(
                        time.instant(), waiting.verdict().until().toInstant());
                if (left.compareTo(longest) > 0) {
                    return questions;
                }
                time.pass(left.plusMillis(1));
            } else {
                questions++;
            }
        }
    }

    /** All events of a kind in the log. */
    public <T extends DomainEvent> List<T> events(Class<T> type) {
        return store.log.readAfter(0, 100_000).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
