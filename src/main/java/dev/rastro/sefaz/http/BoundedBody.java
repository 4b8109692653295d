package dev.rastro.sefaz.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer up to a limit, and what there was of it when the connection broke. */
final class BoundedBody {
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** An answer larger than the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int limit) {
            super("The answer is larger than " + limit + " bytes");
        }
    }

    byte[] soFar() {
        synchronized (bytes) {
            return bytes.toByteArray();
        }
    }

    BodySubscriber<byte[]> subscriber() {
        return new Subscriber();
    }

    private final class Subscriber implements BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> result = new CompletableFuture<>();

        @Override
        public CompletionStage<byte[]> getBody() {
            return result;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            synchronized (bytes) {
                for (ByteBuffer buffer : buffers) {
                    byte[] piece = new byte[buffer.remaining()];
                    buffer.get(piece);
                    if (bytes.size() + piece.length > limit) {
                        result.completeExceptionally(new TooLargeException(limit));
                        return;
                    }
                    bytes.writeBytes(piece);
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            result.complete(soFar());
        }
    }
}
