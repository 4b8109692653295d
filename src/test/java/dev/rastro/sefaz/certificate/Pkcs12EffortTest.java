package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file states itself how much work it takes to open it: what is usual is opened, what is not is refused at once. */
class Pkcs12EffortTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final BigInteger HOSTILE = BigInteger.valueOf(50_000_000);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Pkcs12Maker maker;

    @BeforeAll
    static void makeCertificate() throws Exception {
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 1, 0, FaultPlan.none()))) {
            maker = new Pkcs12Maker(
                    A1File.open(simulator.companies().getFirst().pfx(), SimulatedCompany.PASSWORD.toCharArray()),
                    SimulatedCompany.PASSWORD);
        }
        // Once outside of what is timed: classes and providers are loaded.
        open(maker.file(1, maker.key(1)));
    }

    private static Credential open(byte[] file) throws Exception {
        return A1File.open(written(file), SimulatedCompany.PASSWORD.toCharArray());
    }

    private static Path written(byte[] file) throws Exception {
        return Files.write(folder.resolve("empresa.pfx"), file);
    }

    private static SefazFailure refusal(byte[] file) throws Exception {
        Path path = written(file);
        return catchThrowableOfType(
                        SefazException.class, () -> A1File.open(path, SimulatedCompany.PASSWORD.toCharArray()))
                .failure();
    }

    private static void refusedAtOnce(byte[] file) {
        assertTimeoutPreemptively(
                AT_ONCE, () -> assertThat(refusal(file)).isEqualTo(SefazFailure.CERTIFICATE_FILE_TOO_COSTLY));
    }

    /** What a wrong password decrypts ends well, by chance, once in some 256 times: it is nonsense then, and no reason to blame the file. */
    @Test
    void aWrongPasswordIsToldAsOneWhateverItMakesOfTheFile() throws Exception {
        Path file = written(maker.file(1, maker.key(1)));
        for (int i = 0; i < 2_000; i++) {
            char[] wrong = ("errada" + i).toCharArray();
            assertThat(catchThrowableOfType(SefazException.class, () -> A1File.open(file, wrong))
                            .failure())
                    .as(String.valueOf(wrong))
                    .isEqualTo(SefazFailure.PASSWORD_WRONG);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_048, 250_000})
    void whatToolsWriteIsOpened(int rounds) throws Exception {
        assertThat(open(maker.file(rounds, maker.key(rounds))).certificate()).isEqualTo(maker.certificate());
    }

    @Test
    void aKeyAmongWhatIsEncryptedIsOpened() throws Exception {
        assertThat(open(maker.hiding(1_000, maker.key(1_000))).certificate()).isEqualTo(maker.certificate());
    }

    /** Where a file states rounds. */
    enum Place {
        EVERYWHERE,
        INTEGRITY,
        CERTIFICATE,
        KEY,
        HIDDEN_KEY
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void manyRoundsAreRefusedBeforeTheyAreDone(Place place) throws Exception {
        refusedAtOnce(
                switch (place) {
                    case EVERYWHERE ->
                        maker.stating(maker.file(Pkcs12Maker.MARK, maker.key(Pkcs12Maker.MARK)), HOSTILE);
                    case INTEGRITY -> maker.stating(maker.file(1, Pkcs12Maker.MARK, maker.key(1)), HOSTILE);
                    case CERTIFICATE -> maker.stating(maker.file(Pkcs12Maker.MARK, 1, maker.key(1)), HOSTILE);
                    case KEY -> maker.stating(maker.file(1, maker.key(Pkcs12Maker.MARK)), HOSTILE);
                    case HIDDEN_KEY -> maker.hiding(1, maker.stating(maker.key(Pkcs12Maker.MARK), HOSTILE));
                });
    }

    @Test
    void manyKeysOfManyRoundsAreAddedUp() throws Exception {
        var keys = Collections.nCopies(7, maker.stating(maker.key(Pkcs12Maker.MARK), BigInteger.valueOf(500_000)));
        refusedAtOnce(maker.file(1, 1, keys));
        refusedAtOnce(maker.hiding(1, keys));
    }

    @Test
    void moreKeysThanAnybodyHasAreRefused() throws Exception {
        refusedAtOnce(maker.file(1, 1, Collections.nCopies(Pkcs12Effort.MOST_PARTS, maker.key(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "18446744073709551617", "1e400"})
    void numbersOfAnySizeAreCompared(String rounds) throws Exception {
        BigInteger stated = new BigDecimal(rounds).toBigIntegerExact();
        refusedAtOnce(maker.stating(maker.file(1, maker.key(Pkcs12Maker.MARK)), stated));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void lessThanOneRoundIsNoPkcs12File(long rounds) throws Exception {
        byte[] file = maker.stating(maker.file(1, maker.key(Pkcs12Maker.MARK)), BigInteger.valueOf(rounds));
        assertTimeoutPreemptively(
                AT_ONCE, () -> assertThat(refusal(file)).isEqualTo(SefazFailure.CERTIFICATE_FILE_UNREADABLE));
    }

    @Test
    void aWrongPasswordIsStillToldFromAnythingElse() throws Exception {
        Path file = written(maker.file(1_000, maker.key(1_000)));
        assertThat(catchThrowableOfType(SefazException.class, () -> A1File.open(file, "errada".toCharArray()))
                        .failure())
                .isEqualTo(SefazFailure.PASSWORD_WRONG);
        assertThat(catchThrowableOfType(SefazException.class, () -> A1File.open(file, new char[0]))
                        .failure())
                .isEqualTo(SefazFailure.PASSWORD_WRONG);
    }

    @Test
    void depthWithoutEndIsNoPkcs12File() throws Exception {
        for (byte[] level : List.of(
                new byte[] {0x30, (byte) 0x80}, new byte[] {0x24, (byte) 0x80}, new byte[] {(byte) 0xa0, (byte) 0x80
                })) {
            ByteBuffer deep = ByteBuffer.allocate(900_000);
            while (deep.hasRemaining()) {
                deep.put(level);
            }
            assertTimeoutPreemptively(
                    AT_ONCE,
                    () -> assertThat(refusal(deep.array())).isEqualTo(SefazFailure.CERTIFICATE_FILE_UNREADABLE));
        }
    }
}
