package dev.rastro.sefaz.rule;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.Party;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.QueuedManifestations;
import dev.rastro.sefaz.sync.CaptureSource;
import dev.rastro.store.ReadModels;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Declares ciência on summaries that arrive, for the companies whose operator switched the rule on. Each declaration has
 * the rule as its actor and the summary's event as its cause. It follows the log like a read model but keeps no view:
 * computing views anew does not make it act again.
 */
public final class AutomaticAwareness implements Projection<List<AutomaticAwareness.Wish>> {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticAwareness.class);
    private static final String NAME = "automatic-awareness";
    private static final String AUTHORISED = "1";

    private final CompanyRegistry companies;
    private final QueuedManifestations queue;
    private final ReadModels positions;

    /** What the rule wants because of an event. */
    public record Wish(Declaration declaration, Envelope cause) {}

    public AutomaticAwareness(CompanyRegistry companies, QueuedManifestations queue, ReadModels positions) {
        this.companies = companies;
        this.queue = queue;
        this.positions = positions;
    }

    /** How the rule of a company is named in the log. */
    public static Actor actor(String taxpayer) {
        return new Actor(Actor.Kind.RULE, "ciência automática/" + taxpayer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return positions.position(NAME);
    }

    @Override
    public List<Wish> prepare(List<Recorded> events) {
        return events.stream().map(this::wish).flatMap(Optional::stream).toList();
    }

    private Optional<Wish> wish(Recorded recorded) {
        if (!recorded.envelope().type().equals(DomainEvent.SummaryCaptured.class.getSimpleName())) {
            return Optional.empty();
        }
        Optional<NsuStream> stream = CaptureSource.stream(
                        recorded.envelope().proof().source())
                .filter(found -> found.service() == DistributionService.NFE);
        return stream.isPresent() && recorded.event() instanceof DomainEvent.SummaryCaptured captured
                ? wish(stream.get().taxpayer(), captured.summary(), recorded.envelope())
                : Optional.empty();
    }

    private Optional<Wish> wish(String taxpayer, DocumentSummary summary, Envelope cause) {
        Party issuer = summary.issuer();
        boolean covered = AUTHORISED.equals(summary.situation())
                && companies.awareness(taxpayer).covers(issuer == null ? null : issuer.id(), summary.total());
        return covered
                ? Optional.of(
                        new Wish(new Declaration(summary.key(), taxpayer, DeclarationType.AWARENESS, null), cause))
                : Optional.empty();
    }

    /** A declaration that was queued before, or would be refused, is not queued: so it may be handed the same again. */
    @Override
    public void commit(List<List<Wish>> prepared, long position) {
        for (List<Wish> wishes : prepared) {
            for (Wish wish : wishes) {
                var queued = queue.request(
                        wish.declaration(), actor(wish.declaration().taxpayer()), wish.cause());
                LOG.debug("By rule: {}", queued);
            }
        }
        positions.moveTo(NAME, position);
    }

    @Override
    public void reset() {
        // A declaration is no view: what was declared stays declared.
    }
}
