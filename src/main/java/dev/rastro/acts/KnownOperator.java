package dev.rastro.acts;

import dev.rastro.log.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator of a data folder, by the name in its {@code operator.txt}; without one, the name that the system knows them
 * by. Safe for use by several threads.
 */
public final class KnownOperator {
    private static final Logger LOG = LoggerFactory.getLogger(KnownOperator.class);
    private static final String FILE = "operator.txt";
    private static final int LARGEST = 1_000;

    private final Path file;
    private final String system;
    private final Operator operator;

    private KnownOperator(Path file, String system, Operator operator) {
        this.file = file;
        this.system = system;
        this.operator = operator;
    }

    /** That of a data folder. */
    public static KnownOperator of(Path home) {
        String system = system(System.getProperty("user.name", ""));
        Path file = home.resolve(FILE);
        Operator operator = new Operator(system);
        String kept = read(file);
        if (!kept.isEmpty()) {
            try {
                operator.is(kept);
            } catch (IllegalArgumentException e) {
                LOG.warn("{} has no name that can be written down", file, e);
            }
        }
        return new KnownOperator(file, system, operator);
    }

    /** Whatever the system says, it must not keep the folder closed. */
    private static String system(String user) {
        String name = user.replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), Operator.LONGEST));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) && Files.size(file) <= LARGEST
                    ? Files.readString(file, StandardCharsets.UTF_8).strip()
                    : "";
        } catch (MalformedInputException e) {
            LOG.warn("{} was not written by Rastro", file, e);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    /** Who is written down. */
    public Operator operator() {
        return operator;
    }

    /** What the system calls them. */
    public String system() {
        return system;
    }

    /**
     * Calls them otherwise from now on, also in later runs; "" for as the system does. Blocking.
     *
     * @throws IllegalArgumentException for what is no name
     */
    public synchronized void rename(String name) throws IOException {
        if (name.isBlank()) {
            Files.deleteIfExists(file);
            operator.is(system);
            return;
        }
        Operator wanted = new Operator(name);
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, wanted.get().name() + "\n", StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        operator.is(wanted.get().name());
    }
}
