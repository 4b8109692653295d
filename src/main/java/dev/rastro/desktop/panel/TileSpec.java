package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.Tone;
import dev.rastro.dfe.TsvTable;
import dev.rastro.report.view.ViewFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tile of the panel, a row of {@code tiles.tsv}.
 *
 * @param tone while there is something to decide
 * @param opens what the tile leads to
 * @param filter of the list it counts and opens; {@code null} where that is a screen of its own
 */
record TileSpec(
        String id,
        String icon,
        Tone tone,
        Target opens,
        @Nullable ViewFilter filter) {
    /** Where tiles lead. */
    enum Target {
        LIST,
        QUARANTINE,
        COMPANIES,
        CAPTURE
    }

    static List<TileSpec> load() {
        return TsvTable.load(TileSpec.class, "tiles.tsv").rows().stream()
                .map(row -> new TileSpec(
                        cell(row, "id"),
                        cell(row, "icon"),
                        Tone.valueOf(cell(row, "tone")),
                        Target.valueOf(cell(row, "opens")),
                        row.find("filter").map(TileSpec::filter).orElse(null)))
                .toList();
    }

    private static String cell(TsvTable.Row row, String column) {
        return row.text(column);
    }

    private static ViewFilter filter(String text) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(text.split("; ", -1)).forEach(part -> {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        });
        return ViewFilter.of(parts);
    }

    /** Whether it has something to say only where there are authorities to ask. */
    boolean needsAuthorities() {
        return opens == Target.COMPANIES || opens == Target.CAPTURE;
    }
}
