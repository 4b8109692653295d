package dev.rastro.testing;

import java.io.IOException;
import java.util.List;

/** Commands of the system that may not be there, or not be allowed. */
final class Commands {
    private Commands() {}

    /** Runs one and tells whether it did what it should. */
    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // No such program.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
