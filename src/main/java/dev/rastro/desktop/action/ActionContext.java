package dev.rastro.desktop.action;

/** Where an action has something to act on. */
public enum ActionContext {
    ANYWHERE(""),
    /** The list of documents. */
    DOCUMENTS("documents"),
    /** Rows of that list. */
    SELECTION("documents"),
    /** The document that is looked at. */
    DOCUMENT("documents"),
    QUARANTINE("quarantine");

    private final String place;

    ActionContext(String place) {
        this.place = place;
    }

    /** Whether both can be in force at a time, so that one shortcut could mean two things. */
    public boolean meets(ActionContext other) {
        return place.isEmpty() || other.place.isEmpty() || place.equals(other.place);
    }
}
