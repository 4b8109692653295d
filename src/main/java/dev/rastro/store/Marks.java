package dev.rastro.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators did with their copy of a document, as it stands now.
 *
 * @param tags as written, sorted
 * @param stage how far the work on it has got
 * @param responsible who sees to it
 * @param archived whether it was put away
 * @param notes how many notes count
 */
public record Marks(
        List<String> tags, @Nullable String stage, @Nullable String responsible, boolean archived, int notes) {
    /** Nobody did anything. */
    public static final Marks NONE = new Marks(List.of(), null, null, false, 0);

    public Marks {
        tags = List.copyOf(tags);
    }
}
