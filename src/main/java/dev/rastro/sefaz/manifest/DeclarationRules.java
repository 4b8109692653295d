package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.Deadlines;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.TsvTable;
import dev.rastro.store.ManifestationState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each declaration takes and until when, and what answers mean: {@code declarations.tsv}, {@code answers.tsv}; terms are
 * those of {@link Deadlines}.
 */
final class DeclarationRules {
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, ManifestationState> answers = new HashMap<>();

    /**
     * One type.
     *
     * @param term from the authorisation; {@code null} for none
     * @param most how often it may be registered
     * @param fewestWords least characters of the justification, 0 where it takes none
     */
    record Rule(
            DfeFamily family,
            @Nullable Duration term,
            int most,
            boolean conclusive,
            int fewestWords,
            int mostWords,
            @Nullable String takesBack) {}

    private DeclarationRules() {}

    static DeclarationRules load() {
        DeclarationRules result = new DeclarationRules();
        Deadlines deadlines = Deadlines.load();
        for (TsvTable.Row row :
                TsvTable.load(DeclarationRules.class, "declarations.tsv").rows()) {
            String[] words = row.find("words").orElse("0-0").split("-", -1);
            String type = row.text("type");
            DfeFamily family = DfeFamily.valueOf(row.text("family"));
            result.rules.put(
                    type,
                    new Rule(
                            family,
                            deadlines.term(family, type).orElse(null),
                            Integer.parseInt(row.text("most")),
                            row.find("conclusive").isPresent(),
                            Integer.parseInt(words[0]),
                            Integer.parseInt(words[1]),
                            row.find("takesBack").orElse(null)));
        }
        for (TsvTable.Row row :
                TsvTable.load(DeclarationRules.class, "answers.tsv").rows()) {
            result.answers.put(row.text("status"), ManifestationState.valueOf(row.text("state")));
        }
        return result;
    }

    Rule of(String type) {
        return Objects.requireNonNull(rules.get(type), type);
    }

    boolean conclusive(String type) {
        Rule rule = rules.get(type);
        return rule != null && rule.conclusive();
    }

    ManifestationState meaning(String status) {
        return answers.getOrDefault(status, ManifestationState.REFUSED);
    }
}
