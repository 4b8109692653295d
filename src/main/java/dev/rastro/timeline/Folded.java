package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One document's facts with every rule applied: what the line of the list and the rows of the timeline are written from. */
final class Folded {
    final AccessKey key;
    final Facts facts;
    final DfeFamily family;
    final Environment environment;
    final Authorizations authorizations;
    final Versions versions;
    final List<FoldedEvent> events;
    final Set<FoldedEvent> foreign;
    final EventVerdicts verdicts;
    final Situation base;
    final SituationRule rule;

    Folded(AccessKey key, Facts facts, Catalogues catalogues) {
        this.key = key;
        this.facts = facts;
        StatusCodes codes = catalogues.statusCodes();
        DfeFamily guess = Identity.family(key, facts, catalogues.models());
        authorizations = Authorizations.of(guess, facts, codes);
        versions = new Versions(facts.documents(), authorizations.digests(), codes);
        family = Identity.family(guess, versions);
        environment = Identity.environment(facts, versions);
        events = new EventMerge(catalogues).merge(family, facts.events());
        foreign = foreign();
        verdicts = new EventVerdicts(events, foreign);
        base = base(catalogues);
        rule = new SituationRule(catalogues.lifeCycle(), family, base, verdicts.standing(), authorizations.toldEnd());
    }

    /** A test event says nothing of a document in production, nor the other way round. */
    private Set<FoldedEvent> foreign() {
        Set<FoldedEvent> found = new HashSet<>();
        for (FoldedEvent event : events) {
            Environment other = event.record().environment();
            if (other != environment && other != Environment.UNKNOWN && environment != Environment.UNKNOWN) {
                found.add(event);
            }
        }
        return found;
    }

    private Situation base(Catalogues catalogues) {
        Optional<DocumentHeader> document = versions.representative().map(Fact::value);
        Situation unproven = document.isPresent() ? Situation.WITHOUT_PROTOCOL : Situation.UNKNOWN;
        if (key.isDps()) {
            return Situation.WITHOUT_PROTOCOL;
        }
        Optional<Situation> birth = authorizations.birth().map(Authorization::proves);
        if (birth.isPresent()) {
            return birth.get();
        }
        boolean authorizedBySignature = document.filter(header -> header.digestValue() != null)
                .flatMap(header -> catalogues.models().byFamily(header.family()))
                .filter(model -> model.authorizedBySignature())
                .isPresent();
        if (authorizedBySignature) {
            return Situation.AUTHORIZED;
        }
        // An answer "duplicidade" rejects a second attempt: an event that needs the document shows that it exists.
        return authorizations.rejected() && !verdicts.proveDocument() ? Situation.REJECTED : unproven;
    }

    /** Whether the event counts. */
    boolean effective(FoldedEvent event) {
        return verdicts.reason(event) == null && !rule.overruled(event);
    }
}
