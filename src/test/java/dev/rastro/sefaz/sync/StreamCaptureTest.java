package dev.rastro.sefaz.sync;

import static dev.rastro.sefaz.sync.CaptureFixture.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rastro.dfe.Nsu;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.store.GapCause;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.H2ExchangeJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamCaptureTest {
    private static final Duration SHORT = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime();
    private final ScriptedAuthority authority = new ScriptedAuthority(time);
    private CaptureFixture fixture;
    private StreamCapture capture;

    @BeforeEach
    void open() {
        fixture = new CaptureFixture(folder, time, authority);
        capture = new StreamCapture(STREAM, fixture.tools, AwaitedDocuments.NONE);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void reopen() {
        fixture.close();
        open();
    }

    private Nsu cursor() {
        return fixture.ledger.position(STREAM).map(StreamPosition::cursor).orElse(Nsu.ZERO);
    }

    private Map<NsuState, Long> counts() {
        return fixture.ledger.counts(STREAM);
    }

    @Test
    void readsToTheEndAndThenIsSilentForAnHour() throws InterruptedException {
        authority.summaries(1, 120);

        assertThat(fixture.run(capture, SHORT)).isEqualTo(3);
        assertThat(cursor()).isEqualTo(new Nsu(120));
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 120L));
        assertThat(fixture.events(DomainEvent.SummaryCaptured.class)).hasSize(120);
        assertThat(fixture.events(DomainEvent.CaptureActivated.class)).hasSize(1);
        assertThat(fixture.events(DomainEvent.NsuGapFound.class)).isEmpty();

        time.pass(Duration.ofMinutes(59));
        assertThat(capture.step()).isInstanceOf(Step.Waiting.class);
        time.pass(Duration.ofMinutes(2));
        assertThat(capture.step()).isEqualTo(new Step.Taken(0, false));
        assertThat(authority.asked.getLast()).isEqualTo(new DistributionRequest.After(STREAM, new Nsu(120)));
    }

    @Test
    void eventsSayWhereTheyCameFrom() throws InterruptedException {
        authority.summaries(7, 7);
        authority.put(8, "resEvento_v1.01.xsd", Samples.event(7));
        capture.step();

        List<Recorded> events = fixture.store.log.readByKey(Samples.key(7));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().envelope().proof().source()).isEqualTo("NFE/1/12345678000195 NSU 000000000000007");
        assertThat(events.getFirst().envelope().actor().kind()).isEqualTo(Actor.Kind.AUTHORITY);
        String trace = events.getFirst().envelope().traceId();
        assertThat(events.getLast().envelope().traceId()).isEqualTo(trace);
        assertThat(new H2ExchangeJournal(fixture.store.database).ofTrace(trace))
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.status()).isEqualTo("138");
                    assertThat(fixture.store.originals.read(exchange.request())).isPresent();
                    assertThat(fixture.store.originals.read(Objects.requireNonNull(exchange.kept())))
                            .isPresent();
                });
        assertThat(counts()).containsEntry(NsuState.EVENT, 1L).containsEntry(NsuState.MISSING, 6L);
    }

    @Test
    void anInterruptionInTheMiddleOfATransactionLosesNothing() throws InterruptedException {
        authority.summaries(1, 60);
        Vault broken = new Vault() {
            @Override
            public <T> T commit(String doing, Function<Transaction, T> work) {
                return fixture.store.vault.commit(doing, transaction -> {
                    T unused = work.apply(transaction);
                    throw new IllegalStateException(unused == null ? "nothing" : "power cut");
                });
            }
        };
        StreamCapture dying = new StreamCapture(STREAM, fixture.tools(authority, broken), AwaitedDocuments.NONE);
        assertThatThrownBy(dying::step).hasMessage("power cut");
        assertThat(cursor()).isEqualTo(Nsu.ZERO);
        assertThat(fixture.store.log.lastPosition()).isZero();

        reopen();
        assertThat(capture.step()).as("the lost answer may have been a 137").isInstanceOf(Step.Waiting.class);
        time.pass(Duration.ofMinutes(61));
        authority.foreignReads(-1);
        fixture.run(capture, SHORT);
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 60L));
        assertThat(fixture.events(DomainEvent.SummaryCaptured.class)).hasSize(60);
    }

    @Test
    void theVeryFirstPageIsAskedForAgainWhenItsAnswerWasLost() throws InterruptedException {
        authority.summaries(1, 60);
        fixture.run(capture, SHORT);
        authority.foreignReads(51);
        fixture.close();
        time.pass(Duration.ofMinutes(61));
        fixture = new CaptureFixture(folder.resolve("another"), time, authority);
        capture = new StreamCapture(STREAM, fixture.tools, AwaitedDocuments.NONE);
        authority.fail(SefazFailure.CONNECTION_LOST);
        capture.step();
        time.pass(Duration.ofMinutes(61));
        for (int hours = 0; hours < 5; hours++) {
            fixture.run(capture, SHORT);
            time.pass(Duration.ofMinutes(61));
        }
        assertThat(fixture.ledger.position(STREAM).orElseThrow().beginning()).isEqualTo(Nsu.ZERO);
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 60L));
    }

    @Test
    void aGapInAPageIsToldAndRepairedOneByOne() throws InterruptedException {
        authority.summaries(1, 30);
        authority.leftOut.addAll(List.of(10L, 11L));
        authority.documents.remove(20L);
        capture.step();
        assertThat(fixture.ledger.ranges(STREAM, NsuState.MISSING, 10))
                .extracting(NsuRange::first, NsuRange::last, NsuRange::cause)
                .containsExactly(
                        tuple(new Nsu(10), new Nsu(11), GapCause.GAP_IN_PAGE),
                        tuple(new Nsu(20), new Nsu(20), GapCause.GAP_IN_PAGE));
        assertThat(fixture.events(DomainEvent.NsuGapFound.class)).hasSize(2);

        fixture.run(capture, SHORT);
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 29L, NsuState.EMPTY, 1L));
        assertThat(fixture.ledger.state(STREAM, new Nsu(20))).contains(NsuState.EMPTY);
        assertThat(fixture.ledger.state(STREAM, new Nsu(11))).contains(NsuState.SUMMARY);
    }

    @Test
    void anotherProgramsReadingIsAdoptedAndItsHoleRepairedAtTwentyAnHour() throws InterruptedException {
        authority.summaries(1, 10);
        fixture.run(capture, SHORT);
        authority.summaries(11, 40);
        authority.foreignReads(40);
        time.pass(Duration.ofMinutes(61));
        capture.step();

        assertThat(cursor()).isEqualTo(new Nsu(40));
        assertThat(fixture.events(DomainEvent.ConsumptionRefused.class))
                .singleElement()
                .satisfies(event -> assertThat(event.last()).isEqualTo(40));
        assertThat(fixture.ledger.position(STREAM).orElseThrow().greatest()).isEqualTo(new Nsu(10));
        assertThat(counts()).containsEntry(NsuState.MISSING, 30L);

        assertThat(fixture.run(capture, SHORT)).as("blocked for an hour").isZero();
        time.pass(Duration.ofMinutes(61));
        fixture.run(capture, SHORT);
        assertThat(counts()).containsEntry(NsuState.MISSING, 10L);
        time.pass(Duration.ofMinutes(61));
        fixture.run(capture, SHORT);
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 40L));
    }

    @Test
    void whatIsNotUnderstoodIsKeptAndCounted() throws InterruptedException {
        authority.put(1, "procXYZ_v1.00.xsd", Samples.summary(1));
        authority.put(2, "procNFe_v4.00.xsd", Samples.bytes("<procNFe"));
        authority.put(3, "procNFe_v4.00.xsd", Samples.bytes(""));
        authority.documents.put(
                4L, new DistributionItem.Unreadable(new Nsu(4), "resNFe_v1.01.xsd", Samples.bytes("H4sI"), "gzip"));
        capture.step();

        assertThat(counts())
                .as("what came damaged is asked for by itself")
                .isEqualTo(Map.of(NsuState.UNKNOWN_SCHEMA, 1L, NsuState.UNREADABLE, 2L, NsuState.MISSING, 1L));
        fixture.run(capture, SHORT);
        assertThat(counts()).isEqualTo(Map.of(NsuState.UNKNOWN_SCHEMA, 1L, NsuState.UNREADABLE, 3L));
        assertThat(fixture.events(DomainEvent.InputQuarantined.class))
                .extracting(DomainEvent.InputQuarantined::code)
                .containsExactly("UNKNOWN_SCHEMA", "MALFORMED", "EMPTY", "UNREADABLE");
        assertThat(fixture.store.integrity.originals(
                        problem -> assertThat(problem).isNull()))
                .isPositive();
    }

    @Test
    void aDocumentThatComesTwiceIsKeptOnce() throws InterruptedException {
        authority.summaries(1, 3);
        authority.put(4, "resNFe_v1.01.xsd", Samples.summary(2));
        capture.step();

        assertThat(fixture.events(DomainEvent.SummaryCaptured.class)).hasSize(3);
        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 4L));
    }

    @Test
    void nothingUpToALaterNsuIsEmpty() throws InterruptedException {
        authority.summaries(1, 3);
        fixture.run(capture, SHORT);
        time.pass(Duration.ofMinutes(61));
        authority.answer(authority.answer(DistributionOutcome.NOTHING, "137", 9L, 9L, List.of()));
        capture.step();

        assertThat(counts()).isEqualTo(Map.of(NsuState.SUMMARY, 3L, NsuState.EMPTY, 6L));
        assertThat(cursor()).isEqualTo(new Nsu(9));
    }

    @Test
    void aFailureWaitsLongerEachTimeAndALostAnswerAnHour() throws InterruptedException {
        authority.fail(SefazFailure.NO_NETWORK);
        assertThat(capture.step()).isInstanceOf(Step.Failed.class);
        assertThat(capture.step()).isInstanceOf(Step.Waiting.class);
        time.pass(Duration.ofMinutes(1));
        authority.fail(SefazFailure.TIMEOUT);
        capture.step();
        time.pass(Duration.ofMinutes(59));
        assertThat(capture.step()).isInstanceOf(Step.Waiting.class);
        time.pass(Duration.ofMinutes(2));
        assertThat(capture.step()).isInstanceOf(Step.Taken.class);
    }
}
