package dev.rastro.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the JDK remembers of a start and a day's work in the window (JEP 514, 515), as the packages have it. */
record AotCache(String file) {
    private static final String OPTION = "-XX:AOTCache=";
    private static final String OUTPUT = "-XX:AOTCacheOutput=";

    /** The cache that this program itself was started with, as an installed one is. */
    static Optional<AotCache> own() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> new AotCache(argument.substring(OPTION.length())))
                .findFirst();
    }

    /** Makes one as the builds of the packages do, by work in a data folder. */
    static AotCache trained(Path file, Path home) throws IOException, InterruptedException {
        List<String> training = ChildProgram.java();
        training.add(OUTPUT + file);
        training.addAll(ChildProgram.main());
        training.addAll(List.of("--start-training", "--home", home.toString()));
        TimedChild.run(training, Map.of());
        return new AotCache(file.toString());
    }

    /** What starts the program with it; arguments are to follow. */
    List<String> program() {
        List<String> command = new ArrayList<>(ChildProgram.java());
        command.add(OPTION + file);
        command.addAll(ChildProgram.main());
        return command;
    }
}
