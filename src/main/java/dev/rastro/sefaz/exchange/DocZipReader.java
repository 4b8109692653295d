package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.Nsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks what the distribution services send: base64 of gzip of XML. What is damaged is kept as it came. Stateless. */
final class DocZipReader {
    /** A document of the authorities has at most 500 kB; what unpacks beyond this is no document. */
    private static final int LIMIT = 20 * 1024 * 1024;

    private DocZipReader() {}

    static DistributionItem read(@Nullable Nsu nsu, String schema, String text) {
        byte[] packed;
        try {
            packed = Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new DistributionItem.Unreadable(
                    nsu, schema, text.getBytes(StandardCharsets.UTF_8), "base64: " + e.getMessage());
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] xml = in.readNBytes(LIMIT + 1);
            return xml.length > LIMIT
                    ? new DistributionItem.Unreadable(nsu, schema, packed, "gzip: more than " + LIMIT + " bytes")
                    : new DistributionItem.Content(nsu, schema, xml);
        } catch (IOException e) {
            return new DistributionItem.Unreadable(nsu, schema, packed, "gzip: " + e.getMessage());
        }
    }
}
