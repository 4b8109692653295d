package dev.rastro.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/**
 * Finds the inputs behind a path: the file itself, the files of a folder and its sub-folders (hidden ones left out), the
 * entries of archives. Nothing is ever written to disk. Safe for use by several threads.
 */
public final class InputReader {
    private final Limits limits;

    public InputReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands over every input below {@code root}, one at a time, until {@code sink} answers false.
     *
     * @return whether it went to the end
     */
    public boolean read(Path root, Predicate<Input> sink) {
        if (!Files.exists(root)) {
            return sink.test(Input.Refused.of(root.toString(), RefusalCode.FILE_MISSING, ""));
        }
        Visitor visitor = new Visitor(sink);
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            return sink.test(Input.Refused.of(root.toString(), RefusalCode.FILE_UNREADABLE, e.getMessage()));
        }
        return visitor.goingOn;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Predicate<Input> sink;
        private boolean goingOn = true;

        Visitor(Predicate<Input> sink) {
            this.sink = sink;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                goingOn = readFile(file, attributes.size(), sink);
            }
            return goingOn ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            goingOn = sink.test(Input.Refused.of(file.toString(), RefusalCode.FILE_UNREADABLE, failure.getMessage()));
            return goingOn ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private boolean readFile(Path file, long size, Predicate<Input> sink) {
        String path = file.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(FileKind.HEAD);
            byte[] head = in.readNBytes(FileKind.HEAD);
            in.reset();
            return switch (FileKind.of(head)) {
                case ZIP, GZIP, OTHER_ARCHIVE -> new ArchiveReader(limits, sink).read(path, in, FileKind.of(head));
                case OTHER -> sink.test(plain(path, in, size));
            };
        } catch (IOException e) {
            return sink.test(Input.Refused.of(path, RefusalCode.FILE_UNREADABLE, e.getMessage()));
        }
    }

    private Input plain(String path, InputStream in, long size) throws IOException {
        if (size > limits.documentBytes()) {
            return Input.Refused.of(path, RefusalCode.TOO_LARGE, limits.documentBytes() / (1024 * 1024));
        }
        return new Input.Content(path, in.readNBytes(limits.documentBytes()));
    }
}
