package dev.rastro.intake;

import dev.rastro.dfe.xml.ScanProblem;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.store.ContentHash;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.PackedOriginal;
import java.util.ArrayList;
import java.util.List;

/** Everything about an input that needs no database: hash, recognition, packing. Safe for use by several threads. */
public final class Preparer {
    private final XmlScanner scanner;
    private final OriginalCodec codec;

    public Preparer(XmlScanner scanner, OriginalCodec codec) {
        this.scanner = scanner;
        this.codec = codec;
    }

    /** Looks at an input. */
    public Prepared prepare(Input input) {
        return switch (input) {
            case Input.Refused refused ->
                new Prepared.Refused(refused.path(), refused.code().name(), refused.reason());
            case Input.Content content -> look(content.path(), content.bytes());
        };
    }

    /** Looks at what an authority handed out: nothing of that is refused, what is not understood is kept. */
    public Prepared prepareCaptured(String source, byte[] bytes) {
        return switch (scanner.scan(bytes)) {
            case ScanResult.Unrecognised no -> notUnderstood(source, bytes, no);
            case ScanResult.Recognised yes -> understood(source, bytes, yes);
        };
    }

    /** Keeps bytes without looking at them; {@code code} and {@code reason} are what the quarantine shows. */
    public Prepared setAside(String source, byte[] bytes, String code, String reason) {
        return new Prepared.NotUnderstood(source, codec.pack(bytes, ContentHash.of(bytes)), code, reason);
    }

    /** Packs bytes that are kept as proof and hold no facts. */
    public PackedOriginal pack(byte[] bytes) {
        return codec.pack(bytes, ContentHash.of(bytes));
    }

    private Prepared look(String path, byte[] bytes) {
        return switch (scanner.scan(bytes)) {
            case ScanResult.Unrecognised no ->
                no.problem().refused()
                        ? new Prepared.Refused(path, no.problem().name(), no.detail())
                        : notUnderstood(path, bytes, no);
            case ScanResult.Recognised yes -> understood(path, bytes, yes);
        };
    }

    private Prepared notUnderstood(String path, byte[] bytes, ScanResult.Unrecognised why) {
        return new Prepared.NotUnderstood(
                path, codec.pack(bytes, ContentHash.of(bytes)), why.problem().name(), why.detail());
    }

    private Prepared understood(String path, byte[] bytes, ScanResult.Recognised found) {
        List<Prepared.Part> parts = new ArrayList<>();
        if (!found.items().isEmpty()) {
            parts.add(part(path, bytes, found.items()));
        }
        for (int i = 0; i < found.embedded().size(); i++) {
            byte[] inner = found.embedded().get(i);
            String source = path + "!docZip[" + (i + 1) + "]";
            if (scanner.scan(inner) instanceof ScanResult.Recognised facts
                    && !facts.items().isEmpty()) {
                parts.add(part(source, inner, facts.items()));
            } else {
                return notUnderstood(
                        path,
                        bytes,
                        new ScanResult.Unrecognised(
                                ScanProblem.UNKNOWN_ROOT,
                                "O item " + (i + 1) + " da resposta traz um documento que o Rastro não conhece."));
            }
        }
        return new Prepared.Understood(path, parts);
    }

    private Prepared.Part part(String source, byte[] bytes, List<XmlItem> items) {
        return new Prepared.Part(source, codec.pack(bytes, ContentHash.of(bytes)), items);
    }
}
