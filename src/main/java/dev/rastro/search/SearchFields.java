package dev.rastro.search;

import dev.rastro.dfe.TsvTable;
import java.util.List;
import java.util.Optional;

/** Table {@code fields.tsv}: what can be asked for by name. Immutable. */
final class SearchFields {
    private final List<SearchField> fields;

    private SearchFields(List<SearchField> fields) {
        this.fields = fields;
    }

    static SearchFields load() {
        return new SearchFields(TsvTable.load(SearchFields.class, "fields.tsv").rows().stream()
                .map(row -> new SearchField(
                        row.text("name"),
                        row.list("aliases"),
                        SearchField.Kind.valueOf(row.text("kind")),
                        row.text("index")))
                .toList());
    }

    Optional<SearchField> find(String typed) {
        String folded = Words.code(typed);
        return fields.stream().filter(field -> field.isCalled(folded)).findFirst();
    }

    List<SearchField> all() {
        return fields;
    }
}
