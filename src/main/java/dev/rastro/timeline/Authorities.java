package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.Ufs;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of the authorities behind cOrgao and cUF. Immutable. */
public final class Authorities {
    private final Ufs ufs;
    private final Map<String, String> names;

    private Authorities(Ufs ufs, Map<String, String> names) {
        this.ufs = ufs;
        this.names = Map.copyOf(names);
    }

    /** Reads the table. */
    public static Authorities load(Ufs ufs) {
        return new Authorities(
                ufs,
                TsvTable.load(Authorities.class, "authorities.tsv").rows().stream()
                        .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name"))));
    }

    /** The name of a cOrgao, or the code itself when it is not known. */
    @Nullable
    String name(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return ufs.byCode(code).map(uf -> "SEFAZ " + uf.acronym()).orElseGet(() -> names.getOrDefault(code, code));
    }

    /** The authority of the key's UF; {@code null} for NFS-e, which municipalities and the national system register. */
    @Nullable
    String of(AccessKey key) {
        return key.isNfse() || key.isDps() ? null : name(key.value().substring(0, 2));
    }
}
