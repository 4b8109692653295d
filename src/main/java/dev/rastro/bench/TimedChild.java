package dev.rastro.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A process that has ended well.
 *
 * @param begun when it was started, in milliseconds of the machine's clock
 * @param output what it wrote to its standard output
 */
record TimedChild(long begun, String output) {
    static TimedChild run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        // A launcher of jpackage that finds this takes itself for its own child, and gives up.
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        long begun = System.currentTimeMillis();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException(command.getFirst() + " ended with " + exitCode + ": " + output);
        }
        return new TimedChild(begun, output);
    }

    /** From the start to a moment of the same clock, in milliseconds. */
    double since(long moment) {
        return moment - begun;
    }
}
