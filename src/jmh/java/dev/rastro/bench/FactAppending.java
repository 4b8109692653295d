package dev.rastro.bench;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Facts become the bytes of their contracts and back, and go into the log durably. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FactAppending {
    private static final int TRANSACTION = 100;

    private final FilledLog log = new FilledLog();
    private final EventCodec codec = log.codec();
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock);
    private final Turns<Recorded> recorded;
    private final Turns<DomainEvent> facts;
    private final Turns<EventCodec.Encoded> bytes;

    public FactAppending() {
        List<Recorded> events = log.events();
        List<DomainEvent> all = events.stream().map(Recorded::event).toList();
        recorded = new Turns<>(events);
        facts = new Turns<>(all);
        bytes = new Turns<>(all.stream().map(codec::encode).toList());
    }

    @Benchmark
    public EventCodec.Encoded encode() {
        return codec.encode(facts.next());
    }

    @Benchmark
    public DomainEvent decode() {
        return codec.decode(bytes.next());
    }

    /** A fact of one transaction of a hundred, which is on the disk when it returns. */
    @Benchmark
    @OperationsPerInvocation(TRANSACTION)
    public int append() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return log.vault().commit("Measuring", transaction -> {
            for (int i = 0; i < TRANSACTION; i++) {
                Recorded like = recorded.next();
                transaction.append(new NewEvent(
                        ids.uuid(),
                        like.envelope().key(),
                        like.event(),
                        now,
                        now,
                        like.envelope().traceId(),
                        like.envelope().spanId(),
                        null,
                        like.envelope().actor(),
                        Proof.of("bench")));
            }
            return TRANSACTION;
        });
    }

    @TearDown
    public void close() {
        log.close();
    }
}
