package dev.rastro.bench;

import java.io.IOException;
import java.util.List;

/** Runs a command line of the program in a process of its own. */
@FunctionalInterface
interface CommandLineRunner {
    /** What it says goes where this program's words go; returns its exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException;
}
