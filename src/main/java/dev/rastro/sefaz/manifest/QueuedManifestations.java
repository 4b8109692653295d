package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link ManifestationService} over the queue in the store; each step is an event in the log as well. */
public final class QueuedManifestations implements ManifestationService {
    /** How long a declaration can be taken back before it is sent. */
    public static final Duration UNDO = Duration.ofSeconds(30);

    private final ManifestTools tools;
    private final Operator operator;
    private final Duration undo;
    private final DeclarationRules rules = DeclarationRules.load();
    private final Prechecks prechecks = new Prechecks(rules);
    private final DueDeclarations deadlines;
    private final Dispatch dispatch;
    private @Nullable BackgroundSending background;

    /**
     * Opens the queue; what a former process was sending counts as sent without an answer.
     *
     * @param claimed whether this folder may ask the authorities
     */
    public QueuedManifestations(
            ManifestTools tools, SituationCheck situation, Operator operator, Duration undo, BooleanSupplier claimed) {
        this.tools = tools;
        this.operator = operator;
        this.undo = undo;
        this.deadlines = new DueDeclarations(tools, rules);
        this.dispatch = new Dispatch(tools, situation, rules, prechecks, claimed);
    }

    @Override
    public List<String> obstacles(Declaration declaration) {
        List<String> found =
                new ArrayList<>(prechecks.obstacles(declaration, tools.history(declaration.key()), tools.now(), null));
        if (tools.companies().find(declaration.taxpayer()).isEmpty()) {
            found.add("UNKNOWN_COMPANY");
        }
        return found;
    }

    @Override
    public List<DeclarationType> offered(DfeFamily family) {
        return Arrays.stream(DeclarationType.values())
                .filter(type -> Prechecks.concerns(rules.of(type.code()), family))
                .toList();
    }

    @Override
    public boolean wantsWords(DeclarationType type) {
        return rules.of(type.code()).mostWords() > 0;
    }

    @Override
    public Optional<String> declarant(AccessKey key) {
        return Declarants.of(tools.companies())
                .find(tools.catalog().find(key).orElse(null), tools.log().readByKey(key));
    }

    @Override
    public List<Queued> request(List<Declaration> declarations) {
        return declarations.stream().map(this::request).toList();
    }

    private Queued request(Declaration declaration) {
        try (Operation operation = tools.ids().begin("manifest.request")) {
            return request(declaration, tools.context(operation, operator.get()));
        }
    }

    /** The same on behalf of a rule, because of an event and in its trace. */
    public Queued request(Declaration declaration, Actor rule, Envelope cause) {
        try (Operation operation = tools.ids().followUp(cause, "rule").with("rule", rule.name())) {
            return request(declaration, tools.context(operation, rule).causedBy(cause.id()));
        }
    }

    private synchronized Queued request(Declaration declaration, CaptureContext context) {
        context.operation().with("key", declaration.key().value());
        List<String> obstacles = obstacles(declaration);
        Optional<Company> company = tools.companies().find(declaration.taxpayer());
        if (!obstacles.isEmpty() || company.isEmpty()) {
            context.operation().with("obstacles", String.join(" ", obstacles));
            return new Queued.Stopped(declaration, obstacles);
        }
        History history = tools.history(declaration.key());
        String type = declaration.type().code();
        int sequence = (int) history.count(type, declaration.taxpayer()) + 1;
        String takesBack = rules.of(type).takesBack();
        String target = takesBack == null ? null : history.protocol(takesBack).orElse(null);
        OffsetDateTime now = tools.now();
        NewEvent event = context.fact(
                declaration.key(),
                new DomainEvent.ManifestationRequested(
                        declaration.key(),
                        declaration.taxpayer(),
                        company.get().environment(),
                        type,
                        sequence,
                        declaration.justification(),
                        target,
                        now.plus(undo)),
                Proof.of("manifestação"));
        ManifestationRow row = new ManifestationRow(
                event.id(),
                declaration.key(),
                declaration.taxpayer(),
                company.get().environment(),
                type,
                sequence,
                declaration.justification(),
                target,
                now,
                now.plus(undo),
                ManifestationState.REQUESTED,
                null,
                null,
                null,
                now);
        tools.vault().commit("Queueing a declaration", transaction -> {
            transaction.append(event);
            transaction.manifestation(row);
            return row;
        });
        tools.tell(Set.of(declaration.key()));
        return new Queued.Accepted(declaration, row);
    }

    @Override
    public boolean withdraw(UUID id) {
        return dispatch.withdraw(id, operator.get());
    }

    @Override
    public void hurry(Collection<UUID> ids) {
        dispatch.hurry(ids);
    }

    @Override
    public List<ManifestationRow> sendDue() throws InterruptedException {
        List<ManifestationRow> changed = dispatch.sendDue();
        if (!changed.isEmpty()) {
            tools.tell(changed.stream().map(ManifestationRow::key).collect(Collectors.<AccessKey>toSet()));
        }
        return changed;
    }

    @Override
    public synchronized void start() {
        if (background == null) {
            background = BackgroundSending.start(this);
        }
    }

    @Override
    public List<ManifestationRow> recent(int limit) {
        return tools.queue().recent(limit);
    }

    @Override
    public List<ManifestationRow> ofDocument(AccessKey key) {
        return tools.queue().ofDocument(key);
    }

    @Override
    public Optional<ManifestationRow> find(UUID id) {
        return tools.queue().find(id);
    }

    @Override
    public List<DueManifestation> dueByDeadline(int limit) {
        return deadlines.due(limit);
    }

    @Override
    public synchronized void close() {
        if (background != null) {
            background.close();
            background = null;
        }
    }
}
