package dev.rastro.desktop.action;

/** Where an action may be offered beside the menu and the palette. */
public enum Surface {
    TOOLBAR,
    /** The context menu of the list's rows. */
    ROW,
    /** The context menu of the document that is looked at. */
    DETAIL,
    /** The icons beside its title. */
    CORNER,
    /** The buttons of its header. */
    HEADER,
    /** The buttons of its printed pages. */
    PREVIEW,
    /** The line below the list. */
    FOOTER,
    /** The list without any document. */
    START,
    /** The list when a key is searched for and not found. */
    MISSING
}
