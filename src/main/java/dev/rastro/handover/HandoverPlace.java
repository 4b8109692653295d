package dev.rastro.handover;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where starts over one data folder meet: a folder inside it that is for its owner alone.
 *
 * @param folder that folder
 */
record HandoverPlace(Path folder) {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    static HandoverPlace in(Path dataFolder) {
        return new HandoverPlace(dataFolder.resolve("handover"));
    }

    /** Held by whoever listens, as long as it runs. */
    Path lock() {
        return folder.resolve("lock");
    }

    /** What it listens at; left behind by one that was killed. */
    Path socket() {
        return folder.resolve("socket");
    }

    /** Makes the folder. Where permissions are not of the POSIX kind, those of the data folder count. */
    void prepare() throws IOException {
        try {
            Files.createDirectories(folder.resolveSibling(""));
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // By an earlier start.
        }
        @Nullable
        PosixFileAttributeView permissions =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (permissions != null) {
            permissions.setPermissions(OWNER_ONLY);
        }
    }
}
