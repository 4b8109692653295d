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
        List<Prepared.NotUnderstood> aside = new ArrayList<>();
        if (!found.items().isEmpty()) {
            parts.add(part(path, bytes, found.items()));
        }
        for (int i = 0; i < found.embedded().size(); i++) {
            switch (embedded(path + "!docZip[" + (i + 1) + "]", found.embedded().get(i))) {
                case Prepared.Part part -> parts.add(part);
                case Prepared.NotUnderstood other -> aside.add(other);
            }
        }
        if (parts.isEmpty()) {
            Prepared.NotUnderstood first = aside.getFirst();
            return setAside(path, bytes, first.code(), first.reason());
        }
        return new Prepared.Understood(path, parts, aside);
    }

    /** One damaged or unknown document does not keep the others of its answer out. */
    private Prepared.Inside embedded(String source, ScanResult.Embedded inner) {
        if (!inner.decoded()) {
            return aside(
                    source, inner, ScanProblem.MALFORMED, "O docZip está danificado: não é base64 de gzip de XML.");
        }
        if (scanner.scan(inner.bytes()) instanceof ScanResult.Recognised facts
                && !facts.items().isEmpty()) {
            return part(source, inner.bytes(), facts.items());
        }
        return aside(source, inner, ScanProblem.UNKNOWN_ROOT, "A resposta traz um documento que o Rastro não conhece.");
    }

    private Prepared.NotUnderstood aside(String source, ScanResult.Embedded inner, ScanProblem problem, String reason) {
        return new Prepared.NotUnderstood(
                source, codec.pack(inner.bytes(), ContentHash.of(inner.bytes())), problem.name(), reason);
    }

    private Prepared.Part part(String source, byte[] bytes, List<XmlItem> items) {
        return new Prepared.Part(source, codec.pack(bytes, ContentHash.of(bytes)), items);
    }
}
