package dev.rastro.store;

import java.util.Collection;
import java.util.List;

/** What some events of the log tell about how documents belong together. */
public record LinkFacts(List<DocumentLink> links, List<FreightNote> notes, List<FreightCharge> charges) {
    /** Nothing. */
    public static final LinkFacts NONE = new LinkFacts(List.of(), List.of(), List.of());

    public LinkFacts {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        charges = List.copyOf(charges);
    }

    /** All of them, each once. */
    public static LinkFacts union(Collection<LinkFacts> all) {
        return new LinkFacts(
                all.stream().flatMap(each -> each.links.stream()).distinct().toList(),
                all.stream().flatMap(each -> each.notes.stream()).distinct().toList(),
                all.stream().flatMap(each -> each.charges.stream()).distinct().toList());
    }
}
