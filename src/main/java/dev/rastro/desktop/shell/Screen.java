package dev.rastro.desktop.shell;

/**
 * The screens there are to go to, in the order of the navigation. {@code nav.<name>} is the text of each, {@code go.<name>}
 * the action that goes there, {@link ScreenFactory} makes its view.
 */
public enum Screen {
    PANEL("panel", "fth-grid", false),
    DOCUMENTS("documents", "fth-file-text", false),
    CAPTURE("capture", "fth-download-cloud", true),
    MANIFESTATION("manifest", "fth-send", true),
    COMPANIES("registry", "fth-briefcase", true),
    CROSSINGS("crossings", "fth-git-merge", false),
    CHANGES("changes", "fth-clock", false),
    AUDIT("audit", "fth-list", false),
    QUARANTINE("quarantine", "fth-shield", false);

    private final String id;
    private final String icon;
    private final boolean needsAuthorities;

    Screen(String id, String icon, boolean needsAuthorities) {
        this.id = id;
        this.icon = icon;
        this.needsAuthorities = needsAuthorities;
    }

    /** Of its text. */
    public String key() {
        return "nav." + id;
    }

    /** The action that goes there. */
    public String action() {
        return "go." + id;
    }

    String icon() {
        return icon;
    }

    /** Whether it shows nothing where there are no authorities to ask. */
    public boolean needsAuthorities() {
        return needsAuthorities;
    }
}
