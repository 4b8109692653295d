package dev.rastro.intake;

import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.store.PackedOriginal;
import java.util.List;

/** An input that was looked at and is ready to be committed. */
public sealed interface Prepared {
    String path();

    /** Refused at the door: nothing of it is kept. */
    record Refused(String path, String code, String reason) implements Prepared {}

    /** What a compressed document inside of a file turned out to be. */
    sealed interface Inside permits NotUnderstood, Part {}

    /** Kept, but not understood. */
    record NotUnderstood(String path, PackedOriginal original, String code, String reason)
            implements Prepared, Inside {}

    /**
     * Understood: one part, or several where a file carries compressed documents inside.
     *
     * @param aside what of a file with several was not understood; never all of it
     */
    record Understood(String path, List<Part> parts, List<NotUnderstood> aside) implements Prepared {
        public Understood {
            parts = List.copyOf(parts);
            aside = List.copyOf(aside);
        }
    }

    /**
     * Bytes and the facts in them.
     *
     * @param source path for the proof, with the position inside the file where it has several parts
     */
    record Part(String source, PackedOriginal original, List<XmlItem> items) implements Inside {
        public Part {
            items = List.copyOf(items);
        }
    }
}
