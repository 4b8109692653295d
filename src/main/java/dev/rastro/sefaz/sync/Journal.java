package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Environment;
import dev.rastro.dfe.NsuStream;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Preparer;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.store.ContentHash;
import dev.rastro.store.Exchange;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.Vault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what went over the wire. The documents inside an answer are originals by themselves, so the answer is kept with
 * each long base64 text replaced by its hash; the hash of the whole answer is kept beside it. Safe for use by several
 * threads.
 */
public final class Journal {
    /** Longer than any hash, key or signature value of an answer without documents. */
    private static final int PACKED = 400;

    private static final BitSet BASE64 = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
                .chars()
                .forEach(BASE64::set);
    }

    private final Preparer preparer;

    public Journal(Preparer preparer) {
        this.preparer = preparer;
    }

    /** An exchange with the bytes to keep, ready to be written. */
    public record Entry(Exchange exchange, List<PackedOriginal> originals) {
        public Entry {
            originals = List.copyOf(originals);
        }

        /** Writes the exchange and those of its bytes that are not kept yet. */
        public void write(Vault.Transaction transaction) {
            Set<String> known = transaction.known(
                    originals.stream().map(PackedOriginal::sha256).collect(Collectors.toSet()));
            originals.stream()
                    .filter(original -> !known.contains(original.sha256()))
                    .collect(Collectors.toMap(PackedOriginal::sha256, original -> original, (a, b) -> a))
                    .values()
                    .forEach(transaction::keep);
            transaction.journal(exchange);
        }

        /** SHA-256 of what is kept as proof: the answer, or the request where no answer came. */
        public String proof() {
            return originals.getLast().sha256();
        }
    }

    /**
     * Makes the entry of an exchange about a stream; its service is named "NFE NFeDistribuicaoDFe".
     *
     * @param failure why there is no usable answer, or {@code null}
     */
    public Entry entry(
            Transcript transcript, NsuStream stream, CaptureContext context, @Nullable SefazFailure failure) {
        return entry(
                stream.service() + " " + transcript.service(),
                transcript,
                stream.environment(),
                stream.taxpayer(),
                context,
                failure);
    }

    /**
     * Makes the entry of an exchange; the operation of {@code context} is the exchange itself, so that what is recorded
     * within it can be traced to it.
     *
     * @param service the name to keep it under
     * @param failure why there is no usable answer, or {@code null}
     */
    public Entry entry(
            String service,
            Transcript transcript,
            Environment environment,
            @Nullable String taxpayer,
            CaptureContext context,
            @Nullable SefazFailure failure) {
        List<PackedOriginal> originals = new ArrayList<>();
        originals.add(preparer.pack(transcript.request()));
        byte[] answer = transcript.answer();
        if (answer != null) {
            originals.add(preparer.pack(withoutDocuments(answer)));
        }
        Exchange exchange = new Exchange(
                service,
                environment,
                taxpayer,
                transcript.requestedAt(),
                transcript.duration(),
                transcript.httpStatus(),
                transcript.status(),
                failure == null ? null : failure.code(),
                context.operation().traceId(),
                context.operation().spanId(),
                originals.getFirst().sha256(),
                answer == null ? null : ContentHash.of(answer),
                answer == null ? null : originals.getLast().sha256());
        return new Entry(exchange, originals);
    }

    /** An answer with the documents in it replaced by their length and hash; all else stays as it came. */
    static byte[] withoutDocuments(byte[] answer) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int copied = 0;
        for (int at = 0; at < answer.length; at++) {
            int end = endOfPacked(answer, at);
            if (end - at >= PACKED) {
                kept.write(answer, copied, at - copied);
                String hash = ContentHash.of(Arrays.copyOfRange(answer, at, end));
                kept.writeBytes(
                        ("[" + (end - at) + " caracteres, SHA-256 " + hash + "]").getBytes(StandardCharsets.US_ASCII));
                copied = end;
            }
            at = end;
        }
        kept.write(answer, copied, answer.length - copied);
        return kept.toByteArray();
    }

    /** Where the run of base64 that begins at {@code from} ends. */
    private static int endOfPacked(byte[] answer, int from) {
        int at = from;
        while (at < answer.length && answer[at] >= 0 && BASE64.get(answer[at])) {
            at++;
        }
        return at;
    }
}
