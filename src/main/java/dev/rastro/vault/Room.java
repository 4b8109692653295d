package dev.rastro.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on a disk. Systems tell a full disk in many words; how much is left is the same everywhere. */
public final class Room {
    /** What is left free for others. */
    public static final long RESERVE = 64L * 1024 * 1024;
    /** With less than this, whatever failed is taken to have failed for lack of room. */
    private static final long FULL = 4L * 1024 * 1024;

    private Room() {}

    /** Throws {@link VaultProblem#NO_SPACE} where so many bytes do not fit into a folder. */
    public static void require(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + RESERVE) {
            throw new VaultException(
                    VaultProblem.NO_SPACE, megabytes(free) + " < " + megabytes(bytes + RESERVE) + ", " + folder);
        }
    }

    /** What a failure while writing into a folder comes to: no room, or else what it seems to be. */
    public static VaultException explained(Path folder, VaultProblem otherwise, String detail, Exception failure) {
        if (failure instanceof VaultException told) {
            return told;
        }
        return full(folder)
                ? new VaultException(VaultProblem.NO_SPACE, folder.toString(), failure)
                : new VaultException(otherwise, detail, failure);
    }

    private static boolean full(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL;
        } catch (IOException e) {
            // Nothing can be told of it: then the failure speaks for itself.
            return false;
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }
}
