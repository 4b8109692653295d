package dev.rastro.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Whether the operator of a data folder agreed to be told of new versions: {@code updates.properties} in it. Without a word, no. */
public final class UpdateConsent {
    private static final String AGREED = "agreed=yes";

    private final Path file;

    /** @param home the data folder, which need not be open */
    public UpdateConsent(Path home) {
        this.file = home.resolve("updates.properties");
    }

    public boolean given() throws IOException {
        return Files.exists(file)
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .anyMatch(AGREED::equals);
    }

    /** Gives it, or takes it back. */
    public void give(boolean agreed) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, agreed ? AGREED + "\n" : "agreed=no\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
