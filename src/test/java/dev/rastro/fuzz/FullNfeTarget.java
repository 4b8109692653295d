package dev.rastro.fuzz;

import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;

/** An NF-e in full, by JAXB. */
final class FullNfeTarget implements FuzzTarget {
    private final NfeReader reader = new NfeReader();

    @Override
    public void read(byte[] input) {
        try {
            reader.read(input);
        } catch (NfeUnreadableException e) {
            // Declared.
        }
    }
}
