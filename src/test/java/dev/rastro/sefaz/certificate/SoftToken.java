package dev.rastro.sefaz.certificate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rastro.sefaz.certificate.token.Token;
import dev.rastro.sefaz.certificate.token.TokenCatalog;
import dev.rastro.sefaz.certificate.token.TokenKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tokens of SoftHSM, made anew in the folder that the tests' environment names. */
final class SoftToken {
    static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    static final Path SPY = Path.of("/usr/lib/x86_64-linux-gnu/pkcs11/pkcs11-spy.so");

    private SoftToken() {}

    static void prepare() throws IOException {
        String settings = System.getenv("SOFTHSM2_CONF");
        assumeTrue(
                Files.exists(LIBRARY) && settings != null,
                "SoftHSM (package softhsm2) is not installed, or SOFTHSM2_CONF not set: tokens were not tested");
        Path folder = requireNonNull(Path.of(settings).getParent());
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    /** Makes a token; only before the library is loaded for the first time. */
    static void initialise(String label, String pin) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--pin",
                        pin,
                        "--so-pin",
                        "99999999")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
    }

    /** Moves the key of a file into a token, and locks it. */
    static Token fill(String label, String pin, Path pfx, String password) throws Exception {
        KeyStore file = KeyStore.getInstance("PKCS12");
        file.load(Files.newInputStream(pfx), password.toCharArray());
        String alias = file.aliases().nextElement();
        Token token = find(label);
        TokenKeys keys = new TokenKeys();
        KeyStore store = keys.unlock(LIBRARY, token.slot(), pin.toCharArray());
        Certificate[] chain = requireNonNull(file.getCertificateChain(alias));
        store.setKeyEntry("empresa", file.getKey(alias, password.toCharArray()), null, chain);
        keys.lock(LIBRARY, token.slot());
        return find(label);
    }

    static Token find(String label) throws Exception {
        return new TokenCatalog()
                .tokens(LIBRARY).stream()
                        .filter(token -> token.label().equals(label))
                        .findFirst()
                        .orElseThrow();
    }
}
