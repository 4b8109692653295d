package dev.rastro.print.profile;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.NfeLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be chosen in a profile; {@code key} is its name in the file, which is also that of the command's option. */
public enum Setting {
    /** Form of the DANFE, orientation included. */
    DANFE("danfe", layouts(DfeFamily.NFE), Setting.AS_ASKED),
    /** Width of the roll of the NFC-e. */
    NFCE("nfce", layouts(DfeFamily.NFCE), Setting.AS_ASKED),
    NFCE_SUMMARY("nfce-summary", new Domain.YesNo(), Domain.YesNo.NO),
    CONTINGENCY_COPIES("contingency-copies", new Domain.Count(1, 2), "1"),
    FURTHER_TAXES("further-taxes", new Domain.YesNo(), Domain.YesNo.NO),
    TAX_REFORM("tax-reform", new Domain.YesNo(), Domain.YesNo.NO),
    FONT("font", new Domain.OneOf(List.of("padrão", "embutida")), "padrão"),
    PDFA("pdfa", new Domain.YesNo(), Domain.YesNo.NO),
    MARGINS("margins", new Domain.Edges(), "0 0 0 0"),
    LOGO("logo", new Domain.YesNo(), Domain.YesNo.YES),
    COPIES("copies", new Domain.Count(1, 9), "1"),
    /** Name of the printer; empty for the system's standard printer. */
    PRINTER("printer", new Domain.Words(200), ""),
    DUPLEX("duplex", new Domain.OneOf(List.of("não", "borda-longa", "borda-curta")), "não");

    /** As the document itself asks for. */
    static final String AS_ASKED = "documento";

    private final String key;
    /** Records of immutable parts. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Domain domain;

    private final String standard;

    Setting(String key, Domain domain, String standard) {
        this.key = key;
        this.domain = domain;
        this.standard = standard;
    }

    private static Domain layouts(DfeFamily family) {
        return new Domain.OneOf(Stream.concat(
                        Stream.of(AS_ASKED),
                        Stream.of(NfeLayout.values())
                                .filter(layout -> layout.family() == family)
                                .map(NfeLayout::label))
                .toList());
    }

    /** Its name in the file. */
    public String key() {
        return key;
    }

    public Domain domain() {
        return domain;
    }

    /** What holds where a profile says nothing. */
    public String standard() {
        return standard;
    }

    /** The setting of that key. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
