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
 * @param probe tell when the window was seen, and close it
 */
public record WindowRequest(@Nullable Path home, @Nullable URI sefazUrl, List<Path> files, boolean probe) {
    public WindowRequest {
        files = List.copyOf(files);
    }

    /**
     * Reads what a desktop starts the program with: nothing, files, a data folder. Getting the whole command line ready takes
     * longer than the window; whatever else is asked is for it, and gives empty.
     */
    public static Optional<WindowRequest> of(String... arguments) {
        Path home = null;
        boolean probe = false;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            Path path = absolute(arguments[i]);
            if (path != null) {
                files.add(path);
            } else if (arguments[i].equals("--start-probe")) {
                probe = true;
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
        return Optional.of(new WindowRequest(home, null, files, probe));
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
