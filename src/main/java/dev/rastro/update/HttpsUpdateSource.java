package dev.rastro.update;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Asks one https address for a small JSON object. Sends nothing of the operator, keeps no connection, follows no other address.
 * Safe for use by several threads.
 */
public final class HttpsUpdateSource implements UpdateSource {
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final URI address;
    private final SSLContext trust;
    private final Duration patience;

    /**
     * Makes the source.
     *
     * @param address https
     * @param trust whom the server may be vouched for by
     * @param patience how long the whole answer may take
     */
    public HttpsUpdateSource(URI address, SSLContext trust, Duration patience) throws UpdateException {
        this.address = UpdateAddress.https(address.toString());
        this.trust = trust;
        this.patience = patience;
    }

    @Override
    public Release newest() throws UpdateException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "application/json")
                    .build();
            CompletableFuture<byte[]> body =
                    client.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(HttpsUpdateSource::body);
            return release(body.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new UpdateException(UpdateProblem.UNREACHABLE, address.getHost(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refused
                    ? new UpdateException(UpdateProblem.UNUSABLE, String.valueOf(refused.getMessage()), e)
                    : new UpdateException(UpdateProblem.UNREACHABLE, address.getHost(), e);
        } finally {
            // Also what still drips in after the patience was over.
            client.shutdownNow();
        }
    }

    /** An answer that is no use; inside of this class alone. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            if (response.statusCode() != OK) {
                throw new RefusedException("HTTP " + response.statusCode());
            }
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new RefusedException("> " + LARGEST);
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("The answer broke off", e);
        }
    }

    private static Release release(byte[] body) throws UpdateException {
        try {
            Map<String, String> values = values(body);
            Version version = Version.parse(values.get("version")).orElse(null);
            if (version == null) {
                throw new UpdateException(UpdateProblem.UNUSABLE, "version", null);
            }
            return new Release(version, UpdateAddress.https(values.getOrDefault("page", "")));
        } catch (UpdateException e) {
            throw e;
        } catch (IOException e) {
            throw new UpdateException(UpdateProblem.UNUSABLE, "JSON", e);
        }
    }

    /** The texts at the top of the object; what else there is may be of later versions. */
    private static Map<String, String> values(byte[] body) throws IOException {
        Map<String, String> values = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("No JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    values.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        return values;
    }
}
