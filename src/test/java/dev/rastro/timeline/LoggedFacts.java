package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import dev.rastro.store.ContentHash;
import dev.rastro.store.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Puts facts into a real log, without the originals they were read in. */
public final class LoggedFacts {
    private final Vault vault;
    private final Ids ids = new Ids(Clock.systemUTC());

    public LoggedFacts(Vault vault) {
        this.vault = vault;
    }

    /** Appends them in one transaction. */
    public void append(List<DomainEvent> facts) {
        vault.commit("test", transaction -> {
            facts.forEach(fact -> transaction.append(event(hashed(fact))));
            return true;
        });
    }

    private NewEvent event(DomainEvent fact) {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-01T00:00:00-03:00");
        return new NewEvent(
                ids.uuid(),
                key(fact),
                fact,
                now,
                now,
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                null,
                new Actor(Actor.Kind.OPERATOR, "ana"),
                new Proof("x.xml", "0".repeat(64)));
    }

    /** Samples name their originals with words; the store wants hashes. */
    private static DomainEvent hashed(DomainEvent fact) {
        return switch (fact) {
            case DomainEvent.DocumentCaptured it -> new DomainEvent.DocumentCaptured(it.header(), hash(it.content()));
            case DomainEvent.SummaryCaptured it -> new DomainEvent.SummaryCaptured(it.summary(), hash(it.content()));
            case DomainEvent.FiscalEventCaptured it ->
                new DomainEvent.FiscalEventCaptured(it.event(), hash(it.content()));
            case DomainEvent.ProtocolCaptured it ->
                new DomainEvent.ProtocolCaptured(it.key(), it.protocol(), hash(it.content()));
            default -> fact;
        };
    }

    private static String hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    static AccessKey key(DomainEvent fact) {
        return switch (fact) {
            case DomainEvent.DocumentCaptured it -> it.header().key();
            case DomainEvent.SummaryCaptured it -> it.summary().key();
            case DomainEvent.FiscalEventCaptured it -> it.event().key();
            case DomainEvent.ProtocolCaptured it -> it.key();
            default -> throw new IllegalArgumentException("No document in " + fact);
        };
    }
}
