package dev.rastro.print.nfse;

import dev.rastro.dfe.TsvTable;

/** Where everyone can look an NFS-e up, from {@code consultation.tsv}. Immutable. */
record Consultation(String prefix) {
    static Consultation load() {
        return new Consultation(TsvTable.load(Consultation.class, "consultation.tsv")
                .rows()
                .getFirst()
                .text("prefix"));
    }

    /** The text of the QR code. */
    String address(String key) {
        return prefix + key;
    }
}
