package dev.rastro.desktop.groups;

import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentRow;

/** A line of the grouped list. */
public sealed interface GroupLine {
    /** The value of the group that the line is, or is in. */
    String group();

    /** A group, with what it adds up to. */
    record Head(DocumentGroup of, String title, boolean open) implements GroupLine {
        @Override
        public String group() {
            return of.value();
        }
    }

    /** A document of an open group. */
    record Row(String group, DocumentRow document) implements GroupLine {}
}
