package dev.rastro.handover;

import dev.rastro.fuzz.FuzzTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What another start of the program says to the window. */
final class PathMessageTarget implements FuzzTarget {
    @Override
    public void read(byte[] input) {
        try {
            for (Path path : PathMessage.read(new ByteArrayInputStream(input))) {
                if (!path.isAbsolute()) {
                    throw new IllegalStateException("Depends on the working folder: " + path);
                }
            }
        } catch (IOException e) {
            // Declared.
        }
    }
}
