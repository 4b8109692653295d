package dev.rastro.intake;

import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.h2.StoreFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Puts inputs into quarantine as an earlier version did, which did not understand them. */
public final class SetAside {
    private SetAside() {}

    /** Under the code UNKNOWN_ROOT. */
    public static void keep(StoreFixture store, String source, byte[] bytes) {
        Clock clock = Clock.systemUTC();
        Ids ids = new Ids(clock);
        Preparer preparer = new Preparer(new XmlScanner(), store.originalCodec);
        try (Operation before = ids.begin("import")) {
            new Intake(store.vault)
                    .accept(
                            List.of(preparer.setAside(source, bytes, "UNKNOWN_ROOT", "Ainda não é conhecida.")),
                            CaptureContext.of(before, ids, clock, new Actor(Actor.Kind.OPERATOR, "maria")));
        }
    }

    /** An answer of distribution with one document inside. */
    public static byte[] answer(byte[] document) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        }
        return ("<retDistDFeInt xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"1.01\"><loteDistDFeInt>"
                        + "<docZip NSU=\"000000000000001\" schema=\"procNFe_v4.00.xsd\">"
                        + Base64.getEncoder().encodeToString(packed.toByteArray())
                        + "</docZip></loteDistDFeInt></retDistDFeInt>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
