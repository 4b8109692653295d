package dev.rastro.desktop.shell;

/** The screens there are to go to. */
public enum Screen {
    DOCUMENTS("nav.documents", "fth-file-text"),
    CAPTURE("nav.capture", "fth-download-cloud"),
    MANIFESTATION("nav.manifest", "fth-send"),
    COMPANIES("nav.registry", "fth-briefcase"),
    CROSSINGS("nav.crossings", "fth-git-merge"),
    CHANGES("nav.changes", "fth-clock"),
    QUARANTINE("nav.quarantine", "fth-shield");

    private final String key;
    private final String icon;

    Screen(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    /** Whether it shows nothing where there are no authorities to ask. */
    public boolean needsAuthorities() {
        return this == CAPTURE || this == MANIFESTATION || this == COMPANIES;
    }
}
