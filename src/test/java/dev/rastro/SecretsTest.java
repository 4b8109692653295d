package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.sun.net.httpserver.HttpServer;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.intake.ImportProgress;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.A1File;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.store.h2.H2Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Works with a certificate whose password is a word that is nowhere else, with everything logged and traced, and then looks for the
 * password and the private key in all that was written: log, data folder, tables, spans that left for a collector.
 */
class SecretsTest {
    private static final String PASSWORD = "Pa5sagem-Q7x-secreta-41";
    private static final String WRONG = "Engan0-K2w-secreto-93";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    /** All that is logged, with the causes of failures. */
    private final class Everything extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String trouble =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            write(logged, (event.getFormattedMessage() + "\n" + trouble + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static synchronized void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noPasswordAndNoKeyIsWrittenAnywhere() throws Exception {
        Path home = folder.resolve("home");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = root.getLevel();
        Everything everything = new Everything();
        everything.start();
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
        java.util.logging.Logger platform = java.util.logging.Logger.getLogger("");
        java.util.logging.Level usualOfPlatform = platform.getLevel();
        SLF4JBridgeHandler.install();
        platform.setLevel(java.util.logging.Level.ALL);
        HttpServer collector = collector();
        Map<String, byte[]> secrets;
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 53, 1, 3, FaultPlan.none()))) {
            Path pfx = folder.resolve("empresa.pfx");
            secrets = secrets(restored(simulator.companies().getFirst().pfx(), pfx));
            work(home, simulator, pfx, collector);
        } finally {
            platform.setLevel(usualOfPlatform);
            SLF4JBridgeHandler.uninstall();
            root.setLevel(usual);
            root.detachAppender(everything);
            collector.stop(0);
        }

        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("Migrating schema");
        assertNone(secrets, "log", logged.toByteArray());
        assertThat(collected.toString(StandardCharsets.ISO_8859_1)).contains("sync.page");
        assertNone(secrets, "spans", collected.toByteArray());
        String tables = tables(home);
        assertThat(tables).contains("Empresa-de-controle").contains("ManifestationAnswered");
        assertNone(secrets, "tables", tables.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNone(secrets, file.toString(), Files.readAllBytes(file));
            }
        }
    }

    private void work(Path home, Simulator simulator, Path pfx, HttpServer collector) throws Exception {
        TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        SimulatedCompany company = simulator.companies().getFirst();
        URI spans = URI.create("http://localhost:" + collector.getAddress().getPort() + "/v1/traces");
        try (OpenWorkspace workspace = OpenWorkspace.open(home, spans)) {
            // A wrong password fails somewhere in the middle, and failures are told in more words than successes.
            CaptureServices capture = workspace.capture(new CaptureSettings(
                    simulator.url(),
                    certificate -> certificate.equals(pfx.toString()) ? PASSWORD.toCharArray() : WRONG.toCharArray(),
                    Clock.system(ZoneId.of("America/Sao_Paulo")),
                    new SystemTicker(),
                    Duration.ZERO));
            capture.companies().register(registered(company, company.pfx()));
            capture.sync().untilIdle();
            capture.credentials().forget();
            capture.companies().change(registered(company, pfx));
            capture.sync().untilIdle();
            workspace.settle();
            List<Declaration> declarations = simulator.keys(DfeFamily.NFE).stream()
                    .flatMap(key -> AccessKey.parse(key).stream())
                    .map(key -> new Declaration(key, company.taxpayer(), DeclarationType.AWARENESS, null))
                    .toList();
            capture.manifestations().request(declarations);
            capture.manifestations().sendDue();
            workspace.importer().importPaths(List.of(folder.resolve("ca")), ImportProgress.NONE);
            workspace.settleSearch();
        }
    }

    private static Company registered(SimulatedCompany company, Path certificate) {
        return new Company(
                company.taxpayer(),
                "Empresa-de-controle",
                company.uf(),
                Environment.PRODUCTION,
                EnumSet.of(DistributionService.NFE),
                certificate.toString());
    }

    /** The certificate once more, under the password that is looked for. */
    private static PrivateKey restored(Path from, Path to) throws Exception {
        var credential = A1File.open(from, SimulatedCompany.PASSWORD.toCharArray());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "a",
                credential.key(),
                PASSWORD.toCharArray(),
                credential.chain().toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(to)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return credential.key();
    }

    private static Map<String, byte[]> secrets(PrivateKey key) throws GeneralSecurityException {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (String word : List.of(PASSWORD, WRONG)) {
            secrets.put(word, word.getBytes(StandardCharsets.UTF_8));
            secrets.put(word + " in UTF-16", word.getBytes(StandardCharsets.UTF_16BE));
            // Without the ends, which depend on what stands beside it.
            String base64 = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
            secrets.put(word + " in base64", base64.substring(0, 20).getBytes(StandardCharsets.UTF_8));
        }
        byte[] exponent = ((RSAPrivateKey) key).getPrivateExponent().toByteArray();
        byte[] part = Arrays.copyOfRange(exponent, 30, 60);
        secrets.put("key", part);
        secrets.put("key in hexadecimal", HexFormat.of().formatHex(part).getBytes(StandardCharsets.UTF_8));
        secrets.put(
                "key in decimal",
                new BigInteger(exponent).toString().substring(20, 60).getBytes(StandardCharsets.UTF_8));
        // Its end: its beginning is the modulus, which is in the certificate as well.
        String base64 = Base64.getEncoder().encodeToString(key.getEncoded());
        int end = base64.length() - 20;
        secrets.put("key in base64", base64.substring(end - 60, end).getBytes(StandardCharsets.UTF_8));
        return secrets;
    }

    private static void assertNone(Map<String, byte[]> secrets, String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        secrets.forEach((what, secret) -> assertThat(text.contains(new String(secret, StandardCharsets.ISO_8859_1)))
                .as(what + " in " + where)
                .isFalse());
    }

    /** Every value of every table, as SQL. */
    private static String tables(Path home) {
        try (H2Database database = H2Database.open(home)) {
            return database.read("Reading everything", connection -> {
                StringBuilder all = new StringBuilder();
                try (Statement statement = connection.createStatement();
                        ResultSet lines = statement.executeQuery("SCRIPT")) {
                    while (lines.next()) {
                        all.append(lines.getString(1)).append('\n');
                    }
                }
                return all.toString();
            });
        }
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            write(collected, exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
