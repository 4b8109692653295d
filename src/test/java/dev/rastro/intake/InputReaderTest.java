package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputReaderTest {
    private static final int KIB = 1024;
    private static final Limits SMALL = new Limits(64 * KIB, 2, 5, 200 * KIB, 50, 8 * KIB);
    private static final byte[] XML = "<a/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<String> read(Path root) {
        List<String> found = new ArrayList<>();
        new InputReader(SMALL).read(root, input -> found.add(described(input)));
        return found;
    }

    private List<String> readFile(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String described(Input input) {
        Path file = Path.of(input.path().replaceFirst("!.*", ""));
        String name =
                file.getFileName() + input.path().substring(file.toString().length());
        return switch (input) {
            case Input.Content content -> name + " " + content.bytes().length;
            case Input.Refused refused -> name + " " + refused.code();
        };
    }

    @Test
    void foldersAreReadWithTheirSubFoldersAndWithoutHiddenFiles() throws IOException {
        Files.createDirectories(folder.resolve("sub/deep"));
        Files.write(folder.resolve("a.xml"), XML);
        Files.write(folder.resolve(".hidden"), XML);
        Files.write(folder.resolve("sub/deep/b.XML"), XML);

        assertThat(read(folder)).containsExactlyInAnyOrder("a.xml 4", "b.XML 4");
    }

    @Test
    void archivesInsideArchivesAreReadWhateverTheirNames() throws IOException {
        byte[] inner = zip(Map.of("c.xml", XML));

        assertThat(readFile("mes.dat", zip(Map.of("a.xml", XML, "b.xml.gz", gzip(XML), "inner.bin", inner))))
                .containsExactly("mes.dat!a.xml 4", "mes.dat!b.xml.gz 4", "mes.dat!inner.bin!c.xml 4");
    }

    @Test
    void entriesThatPointOutOfTheArchiveAreRefusedAndTheOthersRead() throws IOException {
        assertThat(readFile(
                        "slip.zip",
                        zip(Map.of("../../evil.xml", XML, "/etc/x.xml", XML, "C:\\x.xml", XML, "z.xml", XML))))
                .containsExactlyInAnyOrder(
                        "slip.zip!../../evil.xml ENTRY_NAME_UNSAFE",
                        "slip.zip!/etc/x.xml ENTRY_NAME_UNSAFE",
                        "slip.zip!C:\\x.xml ENTRY_NAME_UNSAFE",
                        "slip.zip!z.xml 4");
    }

    @Test
    void bombsAreStopped() throws IOException {
        assertThat(readFile("bomb.zip", zip(Map.of("a.xml", new byte[60 * KIB]))))
                .containsExactly("bomb.zip ARCHIVE_BOMB");
        assertThat(readFile("bomb.gz", gzip(new byte[10_000_000]))).containsExactly("bomb.gz ARCHIVE_BOMB");
    }

    @Test
    void tooManyEntriesTooDeepAndTooLargeAreRefused() throws IOException {
        byte[] deep = zip(Map.of("1.zip", zip(Map.of("2.zip", zip(Map.of("a.xml", XML))))));
        byte[] many = zip(Map.of("1", XML, "2", XML, "3", XML, "4", XML, "5", XML, "6", XML));
        byte[] large = new byte[70 * KIB];
        new Random(3).nextBytes(large);
        large[0] = '<';

        assertThat(readFile("deep.zip", deep)).containsExactly("deep.zip!1.zip!2.zip ARCHIVE_TOO_DEEP");
        assertThat(readFile("many.zip", many))
                .contains("many.zip ARCHIVE_TOO_MANY_ENTRIES")
                .hasSize(6);
        assertThat(readFile("large.xml", large)).containsExactly("large.xml TOO_LARGE");
        assertThat(readFile("large.zip", zip(Map.of("a.xml", large, "b.xml", XML))))
                .containsExactly("large.zip!a.xml TOO_LARGE", "large.zip!b.xml 4");
    }

    @Test
    void damagedArchivesSaySoAndGiveWhatIsWhole() throws IOException {
        byte[] gzip = gzip("<a>some text that is long enough to be cut</a>".getBytes(StandardCharsets.UTF_8));
        byte[] zip = zip(Map.of("a.xml", XML, "b.xml", "<b>some text to be cut</b>".getBytes(StandardCharsets.UTF_8)));

        assertThat(readFile("cut.gz", Arrays.copyOf(gzip, gzip.length - 12))).containsExactly("cut.gz ARCHIVE_CORRUPT");
        assertThat(readFile("cut.zip", Arrays.copyOf(zip, 105)))
                .containsExactly("cut.zip!a.xml 4", "cut.zip ARCHIVE_CORRUPT");
        assertThat(readFile("head.zip", Arrays.copyOf(zip, 4))).containsExactly("head.zip ARCHIVE_CORRUPT");
    }

    @Test
    void missingPathsAndForeignArchivesAreRefused() throws IOException {
        assertThat(read(folder.resolve("nowhere"))).containsExactly("nowhere FILE_MISSING");
        assertThat(readFile("a.7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 0}))
                .containsExactly("a.7z ARCHIVE_UNSUPPORTED");
    }

    @Test
    void readingStopsWhenTheReceiverHasEnough() throws IOException {
        Files.write(folder.resolve("a.zip"), zip(Map.of("1", XML, "2", XML)));
        Files.write(folder.resolve("b.xml"), XML);
        List<Input> found = new ArrayList<>();

        assertThat(new InputReader(SMALL).read(folder, input -> {
                    found.add(input);
                    return false;
                }))
                .isFalse();
        assertThat(found).hasSize(1);
    }
}
