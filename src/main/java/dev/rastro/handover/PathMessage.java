package dev.rastro.handover;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is handed over: the names of files, nothing else. */
final class PathMessage {
    /** The most paths of one message; more go in several. */
    static final int MOST_PATHS = 1_000;

    /** The most bytes of one message. */
    static final int MOST_BYTES = 1024 * 1024;

    /** "RST" and the version of this format: a window of another version may be the one that listens. */
    private static final int MARK = 0x52535401;

    private PathMessage() {}

    /** Paths in portions that a message has room for; one empty portion where there are none. */
    static List<List<Path>> portions(List<Path> paths) {
        List<List<Path>> portions = new ArrayList<>();
        List<Path> portion = new ArrayList<>();
        long bytes = 0;
        for (Path path : paths) {
            // No character takes more than three bytes.
            long most = 3L * path.toAbsolutePath().toString().length() + Integer.BYTES;
            if (!portion.isEmpty() && (portion.size() == MOST_PATHS || bytes + most > MOST_BYTES / 2)) {
                portions.add(portion);
                portion = new ArrayList<>();
                bytes = 0;
            }
            portion.add(path);
            bytes += most;
        }
        portions.add(portion);
        return portions;
    }

    /** One portion as bytes. Throws {@link IOException} for a path of more than 64 kB. */
    static byte[] write(List<Path> paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        out.writeInt(paths.size());
        for (Path path : paths) {
            out.writeUTF(path.toAbsolutePath().toString());
        }
        return bytes.toByteArray();
    }

    /** Reads one portion. Throws {@link IOException} for anything that {@link #write} does not write. */
    static List<Path> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(ByteStreams.limit(in, MOST_BYTES));
        if (data.readInt() != MARK) {
            throw new StreamCorruptedException("Not a message of this version");
        }
        int count = data.readInt();
        if (count < 0 || count > MOST_PATHS) {
            throw new StreamCorruptedException(count + " paths");
        }
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(whole(data.readUTF()));
        }
        return paths;
    }

    /** The window runs in another working folder than whoever was given the files. */
    private static Path whole(String text) throws IOException {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new StreamCorruptedException(e.getMessage());
        }
        throw new StreamCorruptedException("A path that is not whole");
    }
}
