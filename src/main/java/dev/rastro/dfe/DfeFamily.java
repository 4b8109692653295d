package dev.rastro.dfe;

/**
 * The families of electronic fiscal documents (DF-e). The codes, roots and namespaces of each are data in {@code
 * models.tsv}; this enumeration only names what code has to tell apart.
 */
public enum DfeFamily {
    NFE("NF-e"),
    NFCE("NFC-e"),
    CTE("CT-e"),
    CTE_SIMPLIFICADO("CT-e Simplificado"),
    CTE_OS("CT-e OS"),
    GTVE("GTV-e"),
    MDFE("MDF-e"),
    BPE("BP-e"),
    NF3E("NF3e"),
    NFCOM("NFCom"),
    NFAG("NFAg"),
    NFGAS("NFGas"),
    NFE_ABI("NF-e ABI"),
    DCE("DC-e"),
    CFE("CF-e"),
    NFSE("NFS-e"),
    UNKNOWN("?");

    private final String label;

    DfeFamily(String label) {
        this.label = label;
    }

    /** The name operators use, for example {@code "NF-e"}; also the value of "family" in the command line's JSON. */
    public String label() {
        return label;
    }
}
