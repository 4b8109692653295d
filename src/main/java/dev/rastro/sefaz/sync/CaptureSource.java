package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How events name the stream they came from: "NFE/1/12345678000195 NSU 000000000000123". */
public final class CaptureSource {
    private static final Pattern FORM = Pattern.compile("(NFE|CTE|MDFE|NFSE)/([12])/([0-9A-Z]{11,14})(?: .*)?");

    private static final Pattern NUMBER = Pattern.compile(".* NSU 0*([0-9]+)");

    private CaptureSource() {}

    /** The name of a stream. */
    public static String of(NsuStream stream) {
        return stream.service() + "/" + stream.environment().code() + "/" + stream.taxpayer();
    }

    /** The name of one NSU of it. */
    public static String of(NsuStream stream, Nsu nsu) {
        return of(stream) + " NSU " + nsu.padded();
    }

    /** The name of an answer to a question by key. */
    public static String of(NsuStream stream, AccessKey key) {
        return of(stream) + " chave " + key.value();
    }

    /** The NSU that a proof's source names, without the zeros before it; empty when it came without one. */
    public static Optional<String> nsu(String source) {
        Matcher matcher = NUMBER.matcher(source);
        return matcher.matches() && stream(source).isPresent() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The stream that a proof's source names; empty when it came from elsewhere, say a file. */
    public static Optional<NsuStream> stream(String source) {
        Matcher matcher = FORM.matcher(source);
        return matcher.matches()
                ? Optional.of(new NsuStream(
                        matcher.group(3),
                        DistributionService.valueOf(matcher.group(1)),
                        Environment.ofCode(matcher.group(2))))
                : Optional.empty();
    }
}
