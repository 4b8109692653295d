package dev.rastro.dfe;

/** The environment a document was issued in ({@code tpAmb}): production or test (homologação). */
public enum Environment {
    PRODUCTION("1"),
    HOMOLOGATION("2"),
    UNKNOWN("");

    private final String code;

    Environment(String code) {
        this.code = code;
    }

    /** The value of {@code tpAmb}. */
    public String code() {
        return code;
    }

    /** Reads {@code tpAmb} (or {@code ambGer} of NFS-e); anything but 1 and 2 is {@link #UNKNOWN}. */
    public static Environment ofCode(String code) {
        return switch (code.strip()) {
            case "1" -> PRODUCTION;
            case "2" -> HOMOLOGATION;
            default -> UNKNOWN;
        };
    }
}
