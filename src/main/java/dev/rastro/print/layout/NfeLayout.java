package dev.rastro.print.layout;

import dev.rastro.dfe.DfeFamily;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to print an NF-e or an NFC-e. */
public enum NfeLayout {
    RETRATO(DfeFamily.NFE),
    PAISAGEM(DfeFamily.NFE),
    SIMPLIFICADO(DfeFamily.NFE),
    ETIQUETA(DfeFamily.NFE),
    SIMPLIFICADO2(DfeFamily.NFE),
    BOBINA80(DfeFamily.NFCE),
    BOBINA58(DfeFamily.NFCE);

    private final DfeFamily family;

    NfeLayout(DfeFamily family) {
        this.family = family;
    }

    /** Of which documents. */
    public DfeFamily family() {
        return family;
    }

    /** As options and profiles call it: "paisagem". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of a label; empty where there is none. */
    public static Optional<NfeLayout> of(String label) {
        return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
    }
}
