package dev.rastro.acts;

import dev.rastro.dfe.TsvTable;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.SearchText;
import java.util.List;

/** The stages that work on a document goes through: those of {@code stages.tsv} until an operator defines others. */
public final class Stages {
    private static final List<String> STANDARD = TsvTable.load(Stages.class, "stages.tsv").rows().stream()
            .map(row -> row.text("stage"))
            .toList();

    private final MarkCatalog marks;

    public Stages(MarkCatalog marks) {
        this.marks = marks;
    }

    /** Their names, in the order of the work. */
    public List<String> all() {
        return marks.definedStages().orElse(STANDARD);
    }

    /**
     * The stage that is meant.
     *
     * @throws InvalidActException where there is none of that name
     */
    String named(String typed) {
        String folded = SearchText.fold(typed);
        List<String> all = all();
        return all.stream()
                .filter(stage -> SearchText.fold(stage).equals(folded))
                .findFirst()
                .orElseThrow(() -> new InvalidActException("STAGE_UNKNOWN", String.join(", ", all)));
    }
}
