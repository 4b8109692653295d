package dev.rastro.timeline.link;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.LinksChanged;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.LinkFacts;
import dev.rastro.store.ReadModels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the links between documents. Facts are only added, each once, so that neither the order of arrival nor
 * repetition makes a difference: an event may name a document that comes years later, or never.
 */
public final class LinkProjection implements Projection<LinkFacts> {
    private static final String NAME = "links";

    private final LinkReader reader;
    private final DocumentLinks links;
    private final ReadModels readModels;
    private final Consumer<LinksChanged> told;

    public LinkProjection(LinkReader reader, DocumentLinks links, ReadModels readModels, Bus bus) {
        this(reader, links, readModels, bus::post);
    }

    private LinkProjection(LinkReader reader, DocumentLinks links, ReadModels readModels, Consumer<LinksChanged> told) {
        this.reader = reader;
        this.links = links;
        this.readModels = readModels;
        this.told = told;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return readModels.position(NAME);
    }

    @Override
    public LinkFacts prepare(List<Recorded> events) {
        return LinkFacts.union(events.stream()
                .filter(LinkReader::concerns)
                .map(recorded -> reader.read(recorded.event()))
                .toList());
    }

    @Override
    public void commit(List<LinkFacts> prepared, long position) {
        LinkFacts facts = LinkFacts.union(prepared);
        links.save(NAME, facts, position);
        Set<AccessKey> keys =
                facts.links().stream().flatMap(LinkProjection::ends).collect(Collectors.toUnmodifiableSet());
        if (!keys.isEmpty()) {
            told.accept(new LinksChanged(keys));
        }
    }

    private static Stream<AccessKey> ends(DocumentLink link) {
        return Stream.of(link.citing(), link.cited());
    }

    @Override
    public void reset() {
        links.clear(NAME);
    }

    @Override
    public Optional<Rebuilding<LinkFacts>> rebuilding() {
        // Nobody sees the links of the shadow, so nobody is told of them.
        Consumer<LinksChanged> nobody = changed -> {};
        return Optional.of(new Rebuilding<>(
                Reads.DOCUMENTS,
                new LinkProjection(reader, links.shadowed(), readModels.shadowed(), nobody),
                readModels.shadow(NAME)));
    }
}
