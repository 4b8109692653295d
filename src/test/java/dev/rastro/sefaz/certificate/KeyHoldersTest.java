package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHoldersTest {
    private final KeyHolders holders = new KeyHolders();

    @ParameterizedTest
    @CsvSource({
        "/dados/empresa.pfx, A1_FILE, /dados/empresa.pfx",
        "file:/dados/a;slot=1.pfx, A1_FILE, /dados/a;slot=1.pfx",
        "pkcs11:/usr/lib/x;y.so, A3_TOKEN, pkcs11:/usr/lib/x;y.so",
        "pkcs11:/usr/lib/x.so;slot=12;serial=0A:1f;alias=a;b=c, A3_TOKEN, pkcs11:/usr/lib/x.so",
        "windows:AB CD, WINDOWS, windows:AB CD"
    })
    @DisabledOnOs(OS.WINDOWS)
    void aReferenceSaysItsKindAndWhatARefusedPasswordCountsFor(String reference, KeyHolder.Kind kind, String guard)
            throws Exception {
        KeyHolder holder = holders.of(reference);
        assertThat(holder.kind()).isEqualTo(kind);
        assertThat(holder.guard()).isEqualTo(guard);
        assertThat(holder.asksPassword()).isEqualTo(kind != KeyHolder.Kind.WINDOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:",
                "pkcs11:",
                "pkcs11:/x.so;slot=um",
                "pkcs11:/x.so;serial=xyz",
                "pkcs11:/x.so;alias=",
                "windows: ",
                "\0"
            })
    void whatIsNoReferenceIsSaidSo(String reference) {
        assertThatThrownBy(() -> holders.of(reference))
                .isInstanceOfSatisfying(
                        SefazException.class,
                        e -> assertThat(e.failure()).isEqualTo(SefazFailure.CERTIFICATE_REFERENCE_UNKNOWN));
    }

    @Test
    void onlyPathsOfFilesAreMadeAbsolute() {
        assertThat(holders.lasting("file:a/../b.pfx"))
                .isEqualTo(Path.of("b.pfx").toAbsolutePath().toString());
        assertThat(holders.lasting("pkcs11:lib.so;slot=1")).isEqualTo("pkcs11:lib.so;slot=1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void certificatesOfWindowsAreForWindows() throws Exception {
        KeyHolder holder = holders.of("windows:00112233445566778899aabbccddeeff00112233");
        assertThatThrownBy(() -> holder.open(new char[0]))
                .isInstanceOfSatisfying(
                        SefazException.class, e -> assertThat(e.failure()).isEqualTo(SefazFailure.ONLY_ON_WINDOWS));
    }
}
