package dev.rastro.dfe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in the way of acts, from {@code blocks.tsv}. Immutable. */
public final class ActBlocks {
    private final List<Block> all;

    private record Block(Set<DfeFamily> families, List<String> events, List<String> whileTrue) {}

    private ActBlocks(List<Block> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the table. */
    public static ActBlocks load() {
        return new ActBlocks(TsvTable.load(ActBlocks.class, "blocks.tsv").rows().stream()
                .map(row -> new Block(row.families("families"), row.list("event"), row.list("while")))
                .toList());
    }

    /**
     * What stands in the way of an act, the first in the order of the table.
     *
     * @param truths codes of dimensions and of the manifestação ({@link Manifestation#code()})
     */
    public Optional<String> blocking(DfeFamily family, String event, Collection<String> truths) {
        return all.stream()
                .filter(block ->
                        block.families().contains(family) && block.events().contains(event))
                .flatMap(block -> block.whileTrue().stream())
                .filter(truths::contains)
                .findFirst();
    }
}
