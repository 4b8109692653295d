package dev.rastro.search;

import com.google.common.base.Suppliers;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.MarkKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The tags, stages and names that documents have, remembered while somebody types. Safe for use by several threads. */
final class NamesInUse implements Function<SearchField.Kind, List<String>> {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Map<SearchField.Kind, Supplier<List<String>>> names;

    NamesInUse(MarkCatalog marks) {
        names = Map.of(
                SearchField.Kind.TAG, of(marks, MarkKind.TAG),
                SearchField.Kind.STAGE, of(marks, MarkKind.STAGE),
                SearchField.Kind.RESPONSIBLE, of(marks, MarkKind.RESPONSIBLE));
    }

    private static Supplier<List<String>> of(MarkCatalog marks, MarkKind kind) {
        return Suppliers.memoizeWithExpiration(
                () -> marks.marks(kind).stream().map(MarkCatalog.Mark::label).toList(), REMEMBERED);
    }

    @Override
    public List<String> apply(SearchField.Kind kind) {
        return names.getOrDefault(kind, List::of).get();
    }
}
