package dev.rastro.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.rastro.simulator.generator.signing.Credential;
import dev.rastro.simulator.generator.signing.TrainingAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A place of versions on loopback, over real TLS, with a certificate of an authority of its own. */
public final class UpdateServer implements AutoCloseable {
    private static final char[] PASSWORD = "server".toCharArray();

    private final HttpsServer server;
    private final SSLContext trust;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answering answering = exchange -> send(exchange, 404, "");

    /** What it does when it is asked. */
    @FunctionalInterface
    public interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    public UpdateServer() throws IOException, GeneralSecurityException {
        TrainingAuthority authority = new TrainingAuthority(5, LocalDate.now(ZoneOffset.UTC), 2048);
        Credential own = authority.server();
        KeyStore keys = empty();
        keys.setKeyEntry("server", own.key(), PASSWORD, new Certificate[] {
            own.certificate(), own.issuers().getFirst()
        });
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(keyManagers.getKeyManagers(), null, null);
        KeyStore roots = empty();
        roots.setCertificateEntry("root", authority.root());
        TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(roots);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, trusting.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving));
        server.setExecutor(threads);
        server.createContext("/newest.json", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answering.to(exchange);
            }
        });
        server.start();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    public URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/newest.json");
    }

    /** Trusts its authority and nobody else. */
    public SSLContext trust() {
        return trust;
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    public void answers(Answering next) {
        answering = next;
    }

    public void answers(String body) {
        answering = exchange -> send(exchange, 200, body);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
