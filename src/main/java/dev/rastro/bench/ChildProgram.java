package dev.rastro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same program again with the heap of an operator's machine and without a display, as a child of this one. */
final class ChildProgram {
    private static final long HEAP_MIB = 512;
    /** Tells the child that it is one. */
    private static final String CHILD = "rastro.bench.child";

    private ChildProgram() {}

    static boolean running() {
        return Boolean.getBoolean(CHILD);
    }

    /** Runs the command line in a child, which says its say where this program does; returns its exit code. */
    static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-Xmn224m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + CHILD + "=true"));
        Map.of(
                        "file.encoding", "UTF-8",
                        "stdout.encoding", "UTF-8",
                        "stderr.encoding", "UTF-8",
                        "glass.platform", "Headless",
                        "prism.order", "sw",
                        "java.awt.headless", "true")
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.rastro.Rastro"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
