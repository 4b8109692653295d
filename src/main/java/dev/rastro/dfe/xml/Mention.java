package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import java.util.List;

/**
 * The keys of other documents that one place of a document or event names. What that means is told by {@link
 * dev.rastro.dfe.LinkMeanings}.
 *
 * @param place the name of the place, as {@code fields.tsv} and {@code link-meanings.tsv} have it
 * @param keys in the order of the XML, without repetition, keys under sigilo left out
 */
public record Mention(String place, List<AccessKey> keys) {
    public Mention {
        keys = List.copyOf(keys);
    }
}
