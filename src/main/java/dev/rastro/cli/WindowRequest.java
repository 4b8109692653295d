package dev.rastro.cli;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the window.
 *
 * @param home the data folder, {@code null} for the usual one
 * @param sefazUrl what is asked in the place of SEFAZ, {@code null} for SEFAZ
 * @param files to import as soon as the window is at work
 * @param visit what it is opened for
 */
public record WindowRequest(@Nullable Path home, @Nullable URI sefazUrl, List<Path> files, Visit visit) {
    /** What a window is opened for. */
    public enum Visit {
        /** To be worked in by an operator. */
        OPERATOR(""),
        /** To tell when it was seen, and be closed. */
        PROBE("--start-probe"),
        /** To do a day's work by itself, from which an AOT cache is made, and be closed. */
        TRAINING("--start-training");

        private final String option;

        Visit(String option) {
            this.option = option;
        }
    }

    public WindowRequest {
        files = List.copyOf(files);
    }

    /**
     * Reads what a desktop starts the program with: nothing, files, a data folder. Getting the whole command line ready takes
     * longer than the window; whatever else is asked is for it, and gives empty.
     */
    public static Optional<WindowRequest> of(String... arguments) {
        Path home = null;
        Visit visit = Visit.OPERATOR;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            Path path = absolute(arguments[i]);
            if (path != null) {
                files.add(path);
            } else if (arguments[i].equals(Visit.PROBE.option)) {
                visit = Visit.PROBE;
            } else if (arguments[i].equals(Visit.TRAINING.option)) {
                visit = Visit.TRAINING;
            } else if (arguments[i].equals("--home") && i + 1 < arguments.length && home == null) {
                i++;
                home = absolute(arguments[i]);
                if (home == null) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowRequest(home, null, files, visit));
    }

    /** Desktops give whole paths; a shorter one could be the name of a command. */
    private static @Nullable Path absolute(String argument) {
        try {
            Path path = Path.of(argument);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
