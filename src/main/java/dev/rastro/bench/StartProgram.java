package dev.rastro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole program, to be started again and again: the installed one with the cache that it came with where this is one,
 * else the class path of this with a cache of its own.
 */
final class StartProgram {
    private static final Pattern FIGURES = Pattern.compile("\"paintedAt\":(\\d+),\"atWorkAt\":(\\d+)");
    private static final String PROBE = "--start-probe";
    private static final String HOME = "--home";

    private final List<String> command;
    private final boolean launcher;

    /** Milliseconds from the start of the process. */
    record Times(double painted, double atWork) {}

    private StartProgram(List<String> command, boolean launcher) {
        this.command = List.copyOf(command);
        this.launcher = launcher;
    }

    static StartProgram prepared(Path scratch, Path store) throws IOException, InterruptedException {
        @Nullable String installed = System.getProperty("jpackage.app-path");
        if (installed != null) {
            return new StartProgram(List.of(installed), true);
        }
        return new StartProgram(
                AotCache.trained(scratch.resolve("program.aot"), store).program(), false);
    }

    boolean launcher() {
        return launcher;
    }

    Times start(Path home) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(PROBE, HOME, home.toString()));
        Map<String, String> environment =
                launcher ? Map.of("JAVA_TOOL_OPTIONS", String.join(" ", ChildProgram.HEADLESS)) : Map.of();
        TimedChild child = TimedChild.run(whole, environment);
        Matcher figures = FIGURES.matcher(child.output());
        if (!figures.find()) {
            throw new IOException("A start gave no figures: " + child.output());
        }
        return new Times(child.since(Long.parseLong(figures.group(1))), child.since(Long.parseLong(figures.group(2))));
    }
}
