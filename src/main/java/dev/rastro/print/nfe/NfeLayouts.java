package dev.rastro.print.nfe;

import dev.rastro.dfe.TsvTable;
import dev.rastro.print.layout.NfeLayout;
import java.util.Map;
import java.util.stream.Collectors;

/** Which layout a document asks for: {@code layouts.tsv}. Immutable. */
final class NfeLayouts {
    private static final String OTHER = "*";

    /** Of a model and a tpImp. */
    private record Request(String model, String format) {}

    private final Map<Request, NfeLayout> layouts;

    private NfeLayouts(Map<Request, NfeLayout> layouts) {
        this.layouts = Map.copyOf(layouts);
    }

    static NfeLayouts load() {
        return new NfeLayouts(TsvTable.load(NfeLayouts.class, "layouts.tsv").rows().stream()
                .collect(Collectors.toMap(
                        row -> new Request(row.text("model"), row.text("tpImp")),
                        row -> NfeLayout.valueOf(row.text("layout")))));
    }

    /** The layout for a model and its tpImp; a model without rows is printed in portrait. */
    NfeLayout of(String model, String format) {
        NfeLayout other = layouts.getOrDefault(new Request(model, OTHER), NfeLayout.RETRATO);
        return layouts.getOrDefault(new Request(model, format), other);
    }
}
