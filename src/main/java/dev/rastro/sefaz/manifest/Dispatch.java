package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Decides what leaves, in which batches, and never lets a withdrawal and a departure cross. Safe for several threads. */
final class Dispatch {
    private static final int DUE = 500;
    /** evento{1..20} of a lote (NT 2020.001); CT-e takes one. */
    private static final int BATCH = 20;

    private final ManifestTools tools;
    private final DeclarationRules rules;
    private final Prechecks prechecks;
    private final BooleanSupplier claimed;
    private final Sender sender;
    private final Resolver resolver;
    private final ReentrantLock lock = new ReentrantLock(true);

    private record Address(String taxpayer, Environment environment, DfeFamily family) {}

    Dispatch(
            ManifestTools tools,
            SituationCheck situation,
            DeclarationRules rules,
            Prechecks prechecks,
            BooleanSupplier claimed) {
        this.tools = tools;
        this.rules = rules;
        this.prechecks = prechecks;
        this.claimed = claimed;
        this.sender = new Sender(tools, rules);
        this.resolver = new Resolver(tools, situation, sender);
    }

    List<ManifestationRow> sendDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!claimed.getAsBoolean()) {
                return List.of();
            }
            List<ManifestationRow> changed = new ArrayList<>(resolveUnanswered());
            for (List<ManifestationRow> batch : batches(sendable(changed))) {
                changed.addAll(sender.send(batch));
            }
            return changed;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is being sent while the lock is held, so whatever is still marked as sending was cut off. */
    private List<ManifestationRow> resolveUnanswered() throws InterruptedException {
        List<ManifestationRow> open = new ArrayList<>(tools.queue().in(ManifestationState.SENDING, DUE));
        open.addAll(tools.queue().in(ManifestationState.UNKNOWN, DUE));
        List<ManifestationRow> changed = new ArrayList<>();
        for (ManifestationRow row : open) {
            resolver.resolve(row).ifPresent(changed::add);
        }
        return changed;
    }

    /** Looks once more before it leaves: much can have come in since it was asked for. */
    private List<ManifestationRow> sendable(List<ManifestationRow> changed) {
        List<ManifestationRow> sendable = new ArrayList<>();
        for (ManifestationRow row : tools.queue().due(tools.now(), DUE)) {
            List<String> obstacles =
                    prechecks.obstacles(Rows.declaration(row), tools.history(row.key()), tools.now(), row);
            if (obstacles.isEmpty()) {
                sendable.add(row);
            } else {
                ManifestationRow refused =
                        Rows.moved(row, ManifestationState.REFUSED, obstacles.getFirst(), null, null, tools.now());
                changed.addAll(refuse(refused));
            }
        }
        return sendable;
    }

    private List<ManifestationRow> refuse(ManifestationRow refused) {
        try (Operation operation = tools.ids().begin("manifest.refuse")) {
            return sender.write(
                    List.of(new Sender.Settled(refused, null)),
                    null,
                    tools.context(operation, new Actor(Actor.Kind.RULE, "verificação antes do envio")));
        }
    }

    private List<List<ManifestationRow>> batches(List<ManifestationRow> due) {
        Map<Address, List<ManifestationRow>> byAddress = new LinkedHashMap<>();
        for (ManifestationRow row : due) {
            DfeFamily family = rules.of(row.type()).family();
            byAddress
                    .computeIfAbsent(new Address(row.taxpayer(), row.environment(), family), any -> new ArrayList<>())
                    .add(row);
        }
        List<List<ManifestationRow>> batches = new ArrayList<>();
        byAddress.forEach((address, rows) -> {
            int size = address.family() == DfeFamily.NFE ? BATCH : 1;
            for (int from = 0; from < rows.size(); from += size) {
                batches.add(rows.subList(from, Math.min(rows.size(), from + size)));
            }
        });
        return batches;
    }

    boolean withdraw(UUID id, Actor operator) {
        lock.lock();
        try {
            ManifestationRow row = tools.queue().find(id).orElse(null);
            if (row == null || row.state() != ManifestationState.REQUESTED) {
                return false;
            }
            withdraw(row, operator);
            tools.tell(Set.of(row.key()));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void withdraw(ManifestationRow row, Actor operator) {
        try (Operation operation = tools.ids().begin("manifest.withdraw")) {
            tools.vault().commit("Withdrawing a declaration", transaction -> {
                transaction.manifestation(Rows.moved(row, ManifestationState.CANCELLED, null, null, null, tools.now()));
                transaction.append(tools.context(operation, operator)
                        .causedBy(row.id())
                        .fact(
                                row.key(),
                                new DomainEvent.ManifestationWithdrawn(
                                        row.key(), row.id().toString()),
                                Proof.of("manifestação")));
                return row;
            });
        }
    }

    void hurry(Collection<UUID> ids) {
        lock.lock();
        try {
            List<ManifestationRow> hurried = ids.stream()
                    .flatMap(id -> tools.queue().find(id).stream())
                    .filter(row -> row.state() == ManifestationState.REQUESTED && row.message() == null)
                    .map(row -> Rows.hurried(row, tools.now()))
                    .toList();
            tools.vault().commit("Hurrying declarations", transaction -> {
                hurried.forEach(transaction::manifestation);
                return hurried.size();
            });
        } finally {
            lock.unlock();
        }
    }
}
