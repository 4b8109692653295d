package dev.rastro.dfe.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Decodes a docZip of the distribution services: base64 of gzip of XML (NT 2014.002). Stateless. */
final class DocZip {
    /** A document of the authorities has at most 500 kB; what unpacks beyond this is no document. */
    private static final int LIMIT = 20 * 1024 * 1024;

    private DocZip() {}

    /** The XML, or nothing where the text is damaged or unpacks beyond the limit. */
    static Optional<byte[]> decode(String text) {
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)))) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            return bytes.length > LIMIT ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | IllegalArgumentException e) {
            // Damage is an outcome here, not a failure: the caller says which docZip it was.
            return Optional.empty();
        }
    }
}
