package dev.rastro.print.profile;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Margins;
import dev.rastro.print.page.Picture;
import dev.rastro.store.SearchText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named way to print. Immutable.
 *
 * @param values canonical value of every setting
 */
public record NamedProfile(String name, Map<Setting, String> values) {
    /** What the profile is called that is there without a file. */
    public static final String STANDARD = "Padrão";

    public NamedProfile {
        EnumMap<Setting, String> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, values.getOrDefault(setting, setting.standard()));
        }
        values = Map.copyOf(all);
    }

    /** The profile that is there without a file: everything as the documents ask for. */
    public static NamedProfile standard() {
        return new NamedProfile(STANDARD, Map.of());
    }

    /** The value of a setting, as it is written. */
    public String value(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** The same with another value, which must be one of the setting's. */
    public NamedProfile with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(values);
        changed.put(
                setting,
                setting.domain()
                        .canonical(value)
                        .orElseThrow(() -> new IllegalArgumentException(setting.key() + " = " + value)));
        return new NamedProfile(name, changed);
    }

    /** The same under another name. */
    public NamedProfile named(String other) {
        return new NamedProfile(other, values);
    }

    /** Whether it goes by that name; accents and case do not matter. */
    public boolean isCalled(String other) {
        return SearchText.fold(name).equals(SearchText.fold(other));
    }

    private boolean yes(Setting setting) {
        return value(setting).equals(Domain.YesNo.YES);
    }

    /** How often a printer prints a document. */
    public int copies() {
        return Integer.parseInt(value(Setting.COPIES));
    }

    /** Which printer; empty for the system's standard printer. */
    public Optional<String> printer() {
        return Optional.of(value(Setting.PRINTER)).filter(printer -> !printer.isEmpty());
    }

    public Duplex duplex() {
        return switch (value(Setting.DUPLEX)) {
            case "borda-longa" -> Duplex.LONG_EDGE;
            case "borda-curta" -> Duplex.SHORT_EDGE;
            default -> Duplex.OFF;
        };
    }

    /** Whether companies' logos are printed. */
    public boolean logo() {
        return yes(Setting.LOGO);
    }

    /** What stays free of sheets at least. */
    public Margins margins() {
        int[] edges = Stream.of(value(Setting.MARGINS).split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Margins(edges[0], edges[1], edges[2], edges[3]);
    }

    private NfeOptions nfe() {
        List<NfeLayout> layouts = Stream.of(Setting.DANFE, Setting.NFCE)
                .flatMap(setting -> NfeLayout.of(value(setting)).stream())
                .toList();
        return new NfeOptions(
                layouts,
                yes(Setting.NFCE_SUMMARY),
                Integer.parseInt(value(Setting.CONTINGENCY_COPIES)),
                yes(Setting.FURTHER_TAXES),
                yes(Setting.TAX_REFORM));
    }

    /**
     * What the layouts need of it.
     *
     * @param logos pictures by CNPJ or CPF, used where the profile prints logos
     */
    public PrintProfile profile(Map<String, Picture> logos) {
        boolean archive = yes(Setting.PDFA);
        FontChoice font = archive || value(Setting.FONT).equals("embutida") ? FontChoice.EMBEDDED : FontChoice.STANDARD;
        return new PrintProfile(font, logo() ? logos : Map.of(), nfe(), archive, margins());
    }
}
