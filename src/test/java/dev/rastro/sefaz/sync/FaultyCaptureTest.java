package dev.rastro.sefaz.sync;

import static dev.rastro.sefaz.sync.CaptureFixture.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Nsu;
import dev.rastro.store.ContentHash;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import dev.rastro.store.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With every fault at random and the program cut off at random moments, the store ends equal to the authority. */
class FaultyCaptureTest {
    private static final int ROUNDS = 25;

    @TempDir
    Path folder;

    /** Cut off in the middle of some transactions. */
    private static Vault frail(Vault vault, Random random) {
        return new Vault() {
            @Override
            public <T> T commit(String doing, Function<Transaction, T> work) {
                boolean cut = random.nextInt(15) == 0;
                return vault.commit(doing, transaction -> {
                    T result = work.apply(transaction);
                    if (cut) {
                        throw new CutOffException();
                    }
                    return result;
                });
            }
        };
    }

    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5})
    void theStoreEndsEqualToTheAuthorityAndNoRuleWasBroken(long seed) throws InterruptedException {
        Random random = new Random(seed);
        ManualTime time = new ManualTime();
        FaultyAuthority authority = new FaultyAuthority(time, random);
        CaptureFixture fixture = new CaptureFixture(folder, time, authority);
        for (int round = 0; round < ROUNDS; round++) {
            authority.live();
            authority.calm = round == ROUNDS - 1;
            Vault vault = authority.calm ? fixture.store.vault : frail(fixture.store.vault, random);
            try {
                StreamCapture capture =
                        new StreamCapture(STREAM, fixture.tools(authority, vault), AwaitedDocuments.NONE);
                fixture.run(capture, Duration.ofMinutes(11));
                time.pass(Duration.ofMinutes(random.nextInt(90)));
            } catch (CutOffException e) {
                authority.answerLost();
                time.pass(Duration.ofSeconds(random.nextInt(100)));
                fixture.close();
                fixture = new CaptureFixture(folder, time, authority);
            }
        }
        settle(fixture, new StreamCapture(STREAM, fixture.tools, AwaitedDocuments.NONE), time);
        verify(fixture, authority);
        fixture.close();
    }

    private static void settle(CaptureFixture fixture, StreamCapture capture, ManualTime time)
            throws InterruptedException {
        for (int hours = 0; hours < 60; hours++) {
            time.pass(Duration.ofMinutes(61));
            fixture.run(capture, Duration.ofMinutes(11));
        }
    }

    private static void verify(CaptureFixture fixture, FaultyAuthority authority) {
        assertThat(authority.violations).isEmpty();
        StreamPosition position = fixture.ledger.position(STREAM).orElseThrow();
        assertThat(position.cursor()).isEqualTo(new Nsu(authority.truth.lastKey()));
        assertThat(fixture.ledger.ranges(STREAM, NsuState.MISSING, 10)).isEmpty();
        Map<Long, String> kept = fixture.ledger.contents(STREAM, position.beginning(), 100_000).stream()
                .collect(Collectors.toMap(content -> content.nsu().value(), NsuContent::content));
        Map<Long, String> truth = new TreeMap<>();
        authority
                .truth
                .tailMap(position.beginning().value(), false)
                .forEach((nsu, bytes) -> truth.put(nsu, ContentHash.of(bytes)));
        assertThat(kept).isEqualTo(truth);
        assertThat(fixture.ledger.counts(STREAM).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(position.cursor().value() - position.beginning().value());
        kept.values()
                .forEach(content ->
                        assertThat(fixture.store.originals.read(content)).isPresent());
        assertThat(fixture.store.log.readAfter(0, 1_000_000).stream()
                        .filter(each -> each.envelope().key() != null)
                        .map(each -> each.envelope().proof().sha256()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(truth.values());
    }
}
