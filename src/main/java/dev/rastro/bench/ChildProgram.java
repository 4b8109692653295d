package dev.rastro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same program again with the heap of an operator's machine and without a display, as a child of this one. */
final class ChildProgram {
    private static final long HEAP_MIB = 512;
    /** Tells the child that it is one. */
    private static final String CHILD = "rastro.bench.child";

    private static final String MAIN = "dev.rastro.Rastro";
    /** No display, no graphics card. */
    static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

    private static final List<String> MODULAR = List.of(
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");

    private ChildProgram() {}

    static boolean running() {
        return Boolean.getBoolean(CHILD);
    }

    /** Runs a command line in a child, which says its say where this program does; returns its exit code. */
    static int run(List<String> program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(1, "-D" + CHILD + "=true");
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** What starts the program anew with a command line. */
    static List<String> command(List<String> arguments) {
        List<String> command = java();
        command.addAll(main());
        command.addAll(arguments);
        return command;
    }

    /** The class path of this program and its main class. */
    static List<String> main() {
        return List.of("-cp", System.getProperty("java.class.path"), MAIN);
    }

    /** The runtime of this program with the options that packages give; class path, class and arguments are to follow. */
    static List<String> java() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseG1GC",
                "-XX:CompileThresholdScaling=4",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(modular() ? MODULAR : List.of("--enable-native-access=ALL-UNNAMED"));
        for (String encoding : List.of("file.encoding", "stdout.encoding", "stderr.encoding")) {
            command.add("-D" + encoding + "=UTF-8");
        }
        command.addAll(HEADLESS);
        return command;
    }

    /** Whether JavaFX is part of the runtime, as in packages, and not on the class path. */
    static boolean modular() {
        return ModuleLayer.boot().findModule("javafx.graphics").isPresent();
    }
}
