package dev.rastro.handover;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens at a socket of the file system, which programs of this machine alone can reach, and of this user alone. */
final class SocketReception implements Reception {
    /** What a caller says when its files were taken. */
    static final byte TAKEN = 1;

    /** The same when they were not. */
    static final byte NOT_TAKEN = 0;

    private final HandoverPlace place;
    private final FileChannel lock;
    private final Duration patience;
    private @Nullable ServerSocketChannel server;

    private SocketReception(HandoverPlace place, FileChannel lock, Duration patience) {
        this.place = place;
        this.lock = lock;
        this.patience = patience;
    }

    /**
     * Becomes the one that listens; empty where another one is. There is no socket yet: the first one of a program takes the
     * system a tenth of a second, which would be one more until the window is seen.
     *
     * @param patience with one caller, from its first byte to the answer
     * @throws IOException where the folder is another user's
     */
    static Optional<SocketReception> claim(HandoverPlace place, Duration patience) throws IOException {
        place.prepare();
        FileChannel lock = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!held(lock)) {
                lock.close();
                return Optional.empty();
            }
            // The system frees the lock of a program that was killed, not its socket.
            Files.deleteIfExists(place.socket());
            return Optional.of(new SocketReception(place, lock, patience));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The same program holds it already.
            return false;
        }
    }

    @Override
    public void listen(Predicate<List<Path>> taker) {
        Thread.ofVirtual().name("handover").start(() -> {
            try {
                @Nullable ServerSocketChannel opened = open();
                while (opened != null) {
                    serve(opened.accept(), taker);
                }
            } catch (ClosedChannelException e) {
                // The window was closed.
            } catch (IOException | UnsupportedOperationException e) {
                log().warn("Files cannot be handed to this window by other starts of the program", e);
                // Whoever finds the lock held waits for a socket.
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Makes the socket; none for a window that was closed before. */
    private synchronized @Nullable ServerSocketChannel open() throws IOException {
        if (!lock.isOpen()) {
            return null;
        }
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server = opened;
        opened.bind(UnixDomainSocketAddress.of(place.socket()));
        return opened;
    }

    /** One after the other, each within its time: whoever says nothing keeps others waiting for seconds, not for ever. */
    private void serve(SocketChannel caller, Predicate<List<Path>> taker) throws IOException, InterruptedException {
        try (caller) {
            Thread.ofVirtual().start(() -> answer(caller, taker)).join(patience);
        }
    }

    private static void answer(SocketChannel caller, Predicate<List<Path>> taker) {
        try {
            List<Path> paths = PathMessage.read(Channels.newInputStream(caller));
            byte answer = taker.test(paths) ? TAKEN : NOT_TAKEN;
            caller.write(ByteBuffer.wrap(new byte[] {answer}));
        } catch (IOException e) {
            log().warn("What was handed over was not taken", e);
        }
    }

    /** Not in a field: getting the log ready takes a part of the time until the window is seen. */
    private static Logger log() {
        return LoggerFactory.getLogger(SocketReception.class);
    }

    @Override
    public synchronized void close() {
        try {
            if (lock.isOpen()) {
                // While it is locked: afterwards it may be another's.
                Files.deleteIfExists(place.socket());
            }
            if (server != null) {
                server.close();
            }
            lock.close();
        } catch (IOException e) {
            log().warn("What other starts call this window by is left behind; the next start takes it away", e);
        }
    }
}
