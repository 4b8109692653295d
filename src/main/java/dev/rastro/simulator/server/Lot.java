package dev.rastro.simulator.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Entries as they travel: compressed, as text, and disturbed as planned. */
final class Lot {
    private Lot() {}

    /**
     * An entry on its way.
     *
     * @param content gzip of the file, as base64
     */
    record Packed(long nsu, String schema, String key, String content) {}

    static List<Packed> pack(List<Entry> entries, Optional<Fault> fault) {
        List<Packed> packed = new ArrayList<>();
        for (Entry entry : entries) {
            Fault mine = packed.isEmpty() ? fault.orElse(null) : null;
            byte[] bytes = gzip(entry.xml());
            if (mine == Fault.CORRUPT_DOCUMENT) {
                bytes[bytes.length / 2] ^= 0x55;
            }
            String schema = mine == Fault.UNKNOWN_SCHEMA ? "resDocumentoNovo_v9.00.xsd" : entry.schema();
            packed.add(new Packed(
                    entry.nsu(), schema, entry.key(), Base64.getEncoder().encodeToString(bytes)));
        }
        if (fault.filter(each -> each == Fault.SHUFFLED).isPresent() && !packed.isEmpty()) {
            Collections.reverse(packed);
            packed.add(packed.getFirst());
        }
        return packed;
    }

    private static byte[] gzip(byte[] xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(xml);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return out.toByteArray();
    }
}
