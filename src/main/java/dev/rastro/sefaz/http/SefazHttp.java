package dev.rastro.sefaz.http;

import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.Transcript;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads its answer. TLS is 1.2 exactly: several servers ask for the client's certificate by
 * renegotiation, which TLS 1.3 does not have. Nothing is repeated here. Safe for use by several threads.
 */
public final class SefazHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final int STATUS_GATEWAY = 502;

    private final TrustedRoots roots;
    private final Clock clock;
    private final Duration patience;
    private final int largest;
    private final Map<Credential, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Makes the client.
     *
     * @param patience how long an answer may take
     * @param largest most bytes of an answer
     */
    public SefazHttp(TrustedRoots roots, Clock clock, Duration patience, int largest) {
        this.roots = roots;
        this.clock = clock;
        this.patience = patience;
        this.largest = largest;
    }

    /** Posts a SOAP 1.2 body. */
    public Answer post(String service, URI url, String action, byte[] body, Credential credential)
            throws SefazException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/soap+xml; charset=utf-8; action=\"" + action + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return send(service, request, body, credential);
    }

    /** Gets a JSON resource. */
    public Answer get(String service, URI url, Credential credential) throws SefazException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Accept", "application/json")
                .GET()
                .build();
        byte[] line = ("GET " + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
                .getBytes(StandardCharsets.US_ASCII);
        return send(service, request, line, credential);
    }

    private Answer send(String service, HttpRequest request, byte[] sent, Credential credential)
            throws SefazException, InterruptedException {
        OffsetDateTime at = OffsetDateTime.now(clock);
        long begun = System.nanoTime();
        BoundedBody body = new BoundedBody(largest);
        try {
            HttpResponse<byte[]> response =
                    clients.computeIfAbsent(credential, this::client).send(request, info -> body.subscriber());
            Transcript transcript =
                    new Transcript(service, at, elapsed(begun), response.statusCode(), null, sent, response.body());
            return new Answer(response.statusCode(), response.body(), transcript);
        } catch (IOException e) {
            byte[] came = body.soFar();
            Transcript transcript =
                    new Transcript(service, at, elapsed(begun), null, null, sent, came.length == 0 ? null : came);
            throw new SefazException(Diagnosis.of(e), Diagnosis.detail(e), transcript, e);
        }
    }

    private static Duration elapsed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private HttpClient client(Credential credential) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.2");
            context.init(new KeyManager[] {new OneKey(credential)}, new TrustManager[] {roots.trustManager()}, null);
            SSLParameters parameters = context.getDefaultSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.2"});
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .sslParameters(parameters)
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform offers no TLS 1.2", e);
        }
    }

    /**
     * The failure that an answer without a usable body stands for: a proxy's page, an error of the server.
     *
     * @return {@code null} when the body may be what was asked for
     */
    public static @Nullable SefazFailure notAnAnswer(Answer answer) {
        boolean page = Pages.isHtml(answer.body());
        if (page && Pages.refusesCertificate(answer)) {
            return SefazFailure.CERTIFICATE_NOT_ACCEPTED;
        }
        if (page) {
            return answer.status() >= 500 && answer.status() <= STATUS_GATEWAY + 2
                    ? SefazFailure.HTTP_ERROR
                    : SefazFailure.PROXY_PAGE;
        }
        return null;
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
        clients.clear();
    }
}
