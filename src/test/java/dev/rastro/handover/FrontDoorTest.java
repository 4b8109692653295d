package dev.rastro.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.Iterables;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several starts over one data folder one is the window, and is handed what the others were given. */
class FrontDoorTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private HandoverPlace place;

    private final List<List<Path>> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void build() {
        door = new FrontDoor(folder);
        place = HandoverPlace.in(folder);
    }

    private Reception window() throws InterruptedException {
        return door.enter(List.of()).orElseThrow();
    }

    /** Returns when it listens. */
    private void listen(Reception window, Predicate<List<Path>> taker) throws InterruptedException {
        window.listen(taker);
        while (!Files.exists(place.socket())) {
            Thread.sleep(5);
        }
    }

    private boolean hear(List<Path> files) {
        heard.add(files);
        return true;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void theFirstIsTheWindowAndIsHandedWhatTheOthersWereGiven() throws Exception {
        try (Reception window = window()) {
            listen(window, this::hear);
            assertThat(door.enter(List.of(file("a.xml"), Path.of("b c ção\n.zip"))))
                    .isEmpty();
            assertThat(door.enter(List.of())).isEmpty();
        }
        assertThat(heard)
                .containsExactly(List.of(file("a.xml"), Path.of("b c ção\n.zip").toAbsolutePath()), List.of());
    }

    @Test
    void whoComesWhileTheWindowStartsIsHeardAfterwards() throws Exception {
        try (Reception window = window();
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> handed = IntStream.range(0, 5)
                    .mapToObj(i -> others.submit(
                            () -> door.enter(List.of(file(i + ".xml"))).isEmpty()))
                    .toList();
            window.listen(this::hear);
            for (Future<Boolean> each : handed) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(heard).hasSize(5);
    }

    @Test
    void manyFilesGoInSeveralMessages() throws Exception {
        List<Path> files = IntStream.range(0, 2 * PathMessage.MOST_PATHS + 1)
                .mapToObj(i -> file(i + ".xml"))
                .toList();
        List<Path> longOnes = IntStream.range(0, 40)
                .mapToObj(i -> file("ç".repeat(10_000) + i))
                .toList();
        try (Reception window = window()) {
            listen(window, this::hear);
            assertThat(door.deliver(files)).isTrue();
            assertThat(heard).hasSize(3);
            assertThat(door.deliver(longOnes)).isTrue();
        }
        assertThat(heard.stream().flatMap(List::stream)).containsExactlyElementsOf(Iterables.concat(files, longOnes));
    }

    @Test
    void whereNobodyListensNothingIsHandedOver() throws Exception {
        assertThat(door.deliver(List.of(file("a.xml")))).isFalse();
        assertThat(place.folder()).doesNotExist();
    }

    @Test
    void aWindowThatIsClosedGivesWayToTheNext() throws Exception {
        Reception first = window();
        listen(first, files -> {
            first.close();
            return false;
        });
        try (Reception second = door.enter(List.of(file("a.xml"))).orElseThrow()) {
            first.close();
            listen(second, this::hear);
            assertThat(door.deliver(List.of(file("b.xml")))).isTrue();
        }
        assertThat(heard).containsExactly(List.of(file("b.xml")));
        assertThat(place.socket()).doesNotExist();
    }

    @Test
    void aWindowThatStandsStillIsNotWaitedForForEver() throws Exception {
        CountDownLatch still = new CountDownLatch(1);
        try (Reception window =
                SocketReception.claim(place, Duration.ofMillis(100)).orElseThrow()) {
            listen(window, files -> {
                try {
                    still.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;
            });
            assertThat(door.deliver(List.of(file("a.xml")))).isFalse();
            still.countDown();
            assertThat(door.deliver(List.of(file("a.xml")))).isTrue();
        }
    }

    @Test
    void onlyTheOwnerComesIn() throws Exception {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "permissions here are not of the POSIX kind");
        Files.createDirectory(
                place.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        try (Reception window = window()) {
            listen(window, this::hear);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder())))
                    .isEqualTo("rwx------");
            assertThat(place.socket()).exists();
        }
    }

    @Test
    void whatAKilledWindowLeftIsInNobodysWay() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReceptionProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = killed.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("listening");
            assertThat(door.enter(List.of(file("a.xml"), file("b.xml")))).isEmpty();
            assertThat(said.readLine()).isEqualTo("2");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(place.socket()).exists();
        assertThat(door.deliver(List.of(file("a.xml")))).isFalse();
        try (Reception next = window()) {
            listen(next, this::hear);
            assertThat(door.deliver(List.of(file("a.xml")))).isTrue();
        }
    }

    /** A share that is mounted on two: the other one's socket is there, and leads to nobody here. */
    @Test
    void nothingGoesToAnotherMachineNorIsTakenFromIt() throws Exception {
        place.prepare();
        leaveSocket();
        try (FileChannel lock = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            try (Reception window = door.enter(List.of(file("a.xml"))).orElseThrow()) {
                assertThat(window).isInstanceOf(DeafReception.class);
            }
        }
        assertThat(place.socket()).exists();
    }

    private void leaveSocket() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(place.socket()));
        }
    }

    @Test
    void aFolderWithoutRoomForASocketHasAWindowAllTheSame() throws Exception {
        FrontDoor deep = new FrontDoor(folder.resolve("d".repeat(120)));
        try (Reception window = deep.enter(List.of()).orElseThrow()) {
            window.listen(this::hear);
            // The second goes on without one as soon as the first gives up, and meets the lock of the data folder.
            deep.enter(List.of(file("a.xml"))).orElseThrow().close();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsNoMessageIsNotTakenAndHarmsNobody() throws Exception {
        try (Reception window =
                SocketReception.claim(place, Duration.ofMillis(300)).orElseThrow()) {
            listen(window, this::hear);
            int mark = ByteBuffer.wrap(PathMessage.write(List.of())).getInt();
            for (byte[] message : List.of(
                    "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                    message(mark + 1, 0),
                    message(mark, -1),
                    message(mark, PathMessage.MOST_PATHS + 1, "/a.xml"),
                    message(mark, 1, "a.xml"),
                    message(mark, 1, "/a\0.xml"),
                    message(mark, 1, ""),
                    message(
                            mark,
                            20,
                            IntStream.range(0, 20)
                                    .mapToObj(i -> "/" + "x".repeat(60_000))
                                    .toArray(String[]::new)),
                    // Silence.
                    message(mark, 2, "/a.xml"))) {
                assertThat(answer(message)).isNotEqualTo(SocketReception.TAKEN);
            }
            assertThat(heard).isEmpty();
            assertThat(door.deliver(List.of(file("a.xml")))).isTrue();
        }
        assertThat(heard).hasSize(1);
    }

    private static byte[] message(int mark, int count, String... paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(mark);
        out.writeInt(count);
        for (String path : paths) {
            out.writeUTF(path);
        }
        return bytes.toByteArray();
    }

    /** What the window says to these bytes, or -1 where it hangs up. */
    private int answer(byte[] message) throws IOException {
        try (SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()))) {
            ByteBuffer answer = ByteBuffer.allocate(1);
            try {
                ByteBuffer out = ByteBuffer.wrap(message);
                while (out.hasRemaining()) {
                    caller.write(out);
                }
                return caller.read(answer) < 0 ? -1 : answer.get(0);
            } catch (IOException e) {
                // It hung up before it had read all.
                return -1;
            }
        }
    }
}
