package dev.rastro.dfe;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of models, from {@code models.tsv}. Immutable, safe for use by several threads. */
public final class Models {
    private static final int MODEL_AT = 20;

    private final List<Model> all;
    private final Map<String, Model> byCode = new HashMap<>();
    private final Map<DfeFamily, Model> byFamily = new EnumMap<>(DfeFamily.class);

    private Models(List<Model> all) {
        this.all = List.copyOf(all);
        for (Model model : all) {
            String code = model.code();
            if (code != null) {
                byCode.putIfAbsent(code, model);
            }
            byFamily.put(model.family(), model);
        }
    }

    /** Reads the table. */
    public static Models load() {
        return new Models(TsvTable.load(Models.class, "models.tsv").rows().stream()
                .map(Models::read)
                .toList());
    }

    private static Model read(TsvTable.Row row) {
        return new Model(
                row.find("code").orElse(null),
                DfeFamily.valueOf(row.text("family")),
                row.text("name"),
                row.list("roots"),
                row.list("procRoots"),
                row.find("namespace").orElse(null),
                row.find("layout").orElse(null),
                row.find("auxiliary").orElse(null),
                row.text("authorisation").equals("signature"),
                row.text("source"));
    }

    public List<Model> all() {
        return all;
    }

    /** The model of a {@code mod}; of several families with one code, the one a bare key is taken for. */
    public Optional<Model> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Model> byFamily(DfeFamily family) {
        return Optional.ofNullable(byFamily.get(family));
    }

    /** The models whose document has this root element, alone or joined with its protocol. */
    public List<Model> byRoot(String localName) {
        return all.stream()
                .filter(model ->
                        model.roots().contains(localName) || model.procRoots().contains(localName))
                .toList();
    }

    /** The family that the key alone tells; {@link DfeFamily#UNKNOWN} for a model that is not in the catalogue. */
    public DfeFamily familyOf(AccessKey key) {
        if (key.isNfse() || key.isDps()) {
            return DfeFamily.NFSE;
        }
        return byCode(key.value().substring(MODEL_AT, MODEL_AT + 2))
                .map(Model::family)
                .orElse(DfeFamily.UNKNOWN);
    }
}
