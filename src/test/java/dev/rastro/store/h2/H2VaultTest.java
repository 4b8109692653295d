package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.LogAdvanced;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.ContentHash;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2VaultTest {
    private static final AccessKey KEY = new AccessKey("35260712ABC345010135550010000001231123456787");
    private static final AccessKey OTHER = new AccessKey("35260712ABC345010135550010000001241123456780");
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-07-01T10:20:30.123-04:00");

    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC());
    private StoreFixture store;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private NewEvent event(AccessKey key, String sha256) {
        Operation trace = ids.begin("test");
        return new NewEvent(
                ids.uuid(),
                key,
                new DomainEvent.ProtocolCaptured(key, new Protocol("100", null, "1", MOMENT, null), sha256),
                MOMENT,
                MOMENT.plusDays(1),
                trace.traceId(),
                trace.spanId(),
                null,
                new Actor(Actor.Kind.OPERATOR, "maria"),
                new Proof("pasta/a.xml", sha256));
    }

    private String keep(Vault.Transaction transaction, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = ContentHash.of(bytes);
        transaction.keep(store.originalCodec.pack(bytes, sha256));
        return sha256;
    }

    @Test
    void whatWasCommittedIsReadBackWholeAfterReopening() {
        NewEvent written = store.vault.commit("test", transaction -> {
            NewEvent event = event(KEY, keep(transaction, "<a/>"));
            transaction.append(event);
            return event;
        });
        store.close();
        store = new StoreFixture(folder);

        Recorded read = store.log.readByKey(KEY).getFirst();
        assertThat(read.event()).isEqualTo(written.event());
        assertThat(read.envelope().id()).isEqualTo(written.id());
        assertThat(read.envelope().occurredAt()).isEqualTo(MOMENT);
        assertThat(read.envelope().occurredAt().getOffset()).isEqualTo(MOMENT.getOffset());
        assertThat(read.envelope().actor()).isEqualTo(written.actor());
        assertThat(read.envelope().proof()).isEqualTo(written.proof());
        assertThat(store.originals.read(written.proof().sha256()))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("<a/>"));
    }

    @Test
    void closingLeavesTheDatabaseAndNoComplaintOfIt() {
        store.close();
        assertThat(folder.toFile().list()).containsExactly("rastro.mv.db");
        store = new StoreFixture(folder);
    }

    @Test
    void aFailureTakesOriginalsAndEventsBackAndIsNotAnnounced() {
        List<Long> announced = new ArrayList<>();
        store.bus.subscribe(LogAdvanced.class, message -> announced.add(message.position()));
        assertThatThrownBy(() -> store.vault.commit("test", transaction -> {
                    transaction.append(event(KEY, keep(transaction, "<a/>")));
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(store.log.lastPosition()).isZero();
        assertThat(store.originals.read(ContentHash.of("<a/>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(announced).isEmpty();
    }

    @Test
    void positionsAscendAcrossTransactionsAndTheDoorbellTellsTheLast() {
        List<Long> announced = new ArrayList<>();
        store.bus.subscribe(LogAdvanced.class, message -> announced.add(message.position()));
        for (int i = 0; i < 3; i++) {
            String text = "<a>" + i + "</a>";
            store.vault.commit("test", transaction -> {
                String sha256 = keep(transaction, text);
                transaction.append(event(KEY, sha256));
                transaction.append(event(OTHER, sha256));
                return sha256;
            });
        }

        assertThat(store.log.readAfter(2, 3))
                .extracting(recorded -> recorded.envelope().position())
                .containsExactly(3L, 4L, 5L);
        assertThat(store.log.readByKeys(Set.of(KEY, OTHER)).get(OTHER))
                .extracting(recorded -> recorded.envelope().position())
                .containsExactly(2L, 4L, 6L);
        assertThat(announced).containsExactly(2L, 4L, 6L);
    }

    @Test
    void knownHashesAreToldFromNewOnes() {
        String kept = store.vault.commit("test", transaction -> keep(transaction, "<a/>"));

        assertThat(store.vault.<Set<String>>commit(
                        "test", transaction -> transaction.known(Set.of(kept, "00".repeat(32)))))
                .containsExactly(kept);
    }

    @Test
    void largeOriginalsOfRandomBytesAreKeptInParts() {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        String sha256 = ContentHash.of(bytes);
        store.vault.commit("test", transaction -> {
            transaction.keep(store.originalCodec.pack(bytes, sha256));
            return sha256;
        });

        assertThat(store.originals.read(sha256)).hasValue(bytes);
    }

    @Test
    void theCheckFindsWhatWasChangedBehindRastrosBack() {
        for (int i = 0; i < 4; i++) {
            String text = "<a>" + i + "</a>";
            store.vault.commit("test", transaction -> {
                transaction.append(event(KEY, keep(transaction, text)));
                return text;
            });
        }
        List<Finding> problems = new ArrayList<>();
        assertThat(store.integrity.originals(problems::add)).isEqualTo(4);
        assertThat(store.integrity.log(problems::add)).isEqualTo(4);
        assertThat(problems).isEmpty();

        store.database.write("tampering", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM event_log WHERE position = 2");
                statement.executeUpdate("UPDATE original_bytes SET bytes = X'00' WHERE original_id = 1");
                statement.executeUpdate("DELETE FROM original WHERE id = 4");
            }
            return true;
        });
        store.integrity.originals(problems::add);
        store.integrity.log(problems::add);

        assertThat(problems)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("ORIGINAL_DAMAGED", "ORIGINAL_MISSING", "LOG_CHAIN_BROKEN");
        assertThat(problems)
                .filteredOn(f -> f.code().equals("LOG_CHAIN_BROKEN"))
                .extracting(Finding::subject)
                .containsExactly("3");
    }
}
