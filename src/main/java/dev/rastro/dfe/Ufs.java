package dev.rastro.dfe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The federative units, from {@code ufs.tsv}. Immutable, safe for use by several threads. */
public final class Ufs {
    private final List<Uf> all;
    private final Map<String, Uf> byCode;
    private final Map<String, Uf> byAcronym;

    private Ufs(List<Uf> all) {
        this.all = List.copyOf(all);
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(Uf::code, Function.identity()));
        byAcronym = all.stream().collect(Collectors.toUnmodifiableMap(Uf::acronym, Function.identity()));
    }

    /** Reads the table. */
    public static Ufs load() {
        return new Ufs(TsvTable.load(Ufs.class, "ufs.tsv").rows().stream()
                .map(row -> new Uf(row.text("code"), row.text("acronym"), row.text("name")))
                .toList());
    }

    /** All, by IBGE code. */
    public List<Uf> all() {
        return all;
    }

    public Optional<Uf> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Uf> byAcronym(String acronym) {
        return Optional.ofNullable(byAcronym.get(acronym));
    }
}
