package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.DocumentHeader;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Family and environment of a document as far as its facts and its key tell them. Pure. */
final class Identity {
    private Identity() {}

    /** Of the documents; else of the key's model unless the events agree on a closer one; else of the events. */
    static DfeFamily family(AccessKey key, Facts facts, Models models) {
        NavigableSet<DfeFamily> ofDocuments =
                known(facts.documents().stream().map(fact -> fact.value().family()));
        DfeFamily ofKey = models.familyOf(key);
        if (!ofDocuments.isEmpty()) {
            return ofDocuments.contains(ofKey) ? ofKey : ofDocuments.first();
        }
        NavigableSet<DfeFamily> ofEvents =
                known(facts.events().stream().map(fact -> fact.value().family()));
        boolean decisive = ofEvents.size() == 1 || (ofKey == DfeFamily.UNKNOWN && !ofEvents.isEmpty());
        return decisive ? ofEvents.first() : ofKey;
    }

    private static NavigableSet<DfeFamily> known(Stream<DfeFamily> families) {
        return families.filter(family -> family != DfeFamily.UNKNOWN).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the document, else of its summaries, else of its events; production before test where they disagree. */
    static Environment environment(Facts facts, Versions versions) {
        return Stream.of(
                        versions.representative().stream()
                                .map(fact -> fact.value().environment()),
                        facts.summaries().stream().map(fact -> fact.value().environment()),
                        facts.events().stream().map(fact -> fact.value().environment()))
                .map(source -> source.filter(each -> each != Environment.UNKNOWN)
                        .sorted()
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Environment.UNKNOWN);
    }

    /** The family the rules apply to: that of the representing original where there is one. */
    static DfeFamily family(DfeFamily guess, Versions versions) {
        return versions.representative()
                .map(fact -> fact.value())
                .map(DocumentHeader::family)
                .filter(family -> family != DfeFamily.UNKNOWN)
                .orElse(guess);
    }
}
