package dev.rastro.intake;

import dev.rastro.dfe.xml.ScanProblem;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.store.ContentHash;
import dev.rastro.store.OriginalCodec;
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
