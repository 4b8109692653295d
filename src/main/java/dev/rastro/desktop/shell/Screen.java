package dev.rastro.desktop.shell;

/** The screens there are to go to. */
public enum Screen {
    DOCUMENTS("nav.documents", "fth-file-text"),
    CAPTURE("nav.capture", "fth-download-cloud"),
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
}
