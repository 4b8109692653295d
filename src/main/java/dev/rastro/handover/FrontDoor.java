package dev.rastro.handover;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where every start over a data folder comes by: it gives its files to the window that is open there, or becomes that window.
 * Whatever goes wrong here only means that nothing is handed over; the lock of the data folder then has the last word.
 */
public final class FrontDoor {
    /** With a window that is asked; it may still be starting, and everything else with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a window with one who asks. */
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    /** With one that refuses: the socket of a killed one is gone by then, and what is still there is another machine's. */
    private static final Duration REFUSED = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofMillis(20);

    private final HandoverPlace place;

    /** The door of a data folder, which need not exist. */
    public FrontDoor(Path dataFolder) {
        place = HandoverPlace.in(dataFolder);
    }

    /**
     * Gives files to the window, or becomes it.
     *
     * @param files may be none: the window comes to the front all the same
     * @return what to hear others by, or empty where a window took the files
     */
    public Optional<Reception> enter(List<Path> files) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            if (deliver(files)) {
                return Optional.empty();
            }
            Optional<Reception> reception = tryClaim();
            if (reception.isPresent()) {
                return reception;
            }
            // A window that starts listens once it is seen.
            Duration most = Files.exists(place.socket()) ? REFUSED : PATIENCE;
            if (System.nanoTime() - begin > most.toNanos()) {
                return Optional.of(Reception.deaf());
            }
            Thread.sleep(STEP);
        }
    }

    /** Becomes the window that others give their files to, where there is none. */
    public Reception claim() {
        return tryClaim().orElseGet(Reception::deaf);
    }

    private Optional<Reception> tryClaim() {
        try {
            return SocketReception.claim(place, SHORT_PATIENCE).map(Reception.class::cast);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(new DeafReception(e));
        }
    }

    /** Gives files to the window that is open, and tells whether one took them. */
    public boolean deliver(List<Path> files) throws InterruptedException {
        // First, and mostly last: nothing of a network is loaded for a start that finds no other.
        if (!Files.exists(place.socket())) {
            return false;
        }
        for (List<Path> portion : PathMessage.portions(files)) {
            if (!taken(portion)) {
                return false;
            }
        }
        return true;
    }

    private boolean taken(List<Path> portion) throws InterruptedException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            FutureTask<Boolean> asking = new FutureTask<>(() -> ask(channel, portion));
            Thread.ofVirtual().start(asking);
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | UnsupportedOperationException | ExecutionException | TimeoutException e) {
            // Left behind by one that was killed, another machine's, or of a window that stands still.
            return false;
        }
    }

    private boolean ask(SocketChannel channel, List<Path> portion) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(place.socket()));
        ByteBuffer message = ByteBuffer.wrap(PathMessage.write(portion));
        while (message.hasRemaining()) {
            channel.write(message);
        }
        ByteBuffer answer = ByteBuffer.allocate(1);
        if (channel.read(answer) < 0) {
            throw new EOFException();
        }
        return answer.get(0) == SocketReception.TAKEN;
    }
}
