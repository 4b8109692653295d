package dev.rastro.desktop.dragging;

/** Which files of a document are dragged out. */
public enum DragKind {
    /** The original. */
    XML,
    /** As it is printed. */
    PDF,
    BOTH;

    boolean xml() {
        return this != PDF;
    }

    boolean pdf() {
        return this != XML;
    }
}
