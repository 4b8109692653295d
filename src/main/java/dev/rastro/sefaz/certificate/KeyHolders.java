package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.certificate.token.TokenCatalog;
import dev.rastro.sefaz.certificate.token.TokenKeys;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands references to certificates: a path or {@code file:}path; {@code pkcs11:}library with {@code ;slot=},
 * {@code ;serial=} (of the certificate, hexadecimal) or {@code ;alias=}; {@code windows:}thumbprint or name. Thread-safe.
 */
public final class KeyHolders {
    static final String FILE = "file:";
    static final String TOKEN = "pkcs11:";
    static final String WINDOWS = "windows:";
    private static final String ATTRIBUTE = ";(?=(slot|serial|alias)=)";
    private static final int HEX = 16;

    private final TokenCatalog catalog = new TokenCatalog();
    private final TokenKeys keys = new TokenKeys();

    /** What a reference refers to; nothing is opened, and nothing needs to be there. */
    public KeyHolder of(String reference) throws SefazException {
        try {
            if (reference.startsWith(TOKEN)) {
                return new TokenHolder(token(reference.substring(TOKEN.length())), catalog, keys);
            }
            if (reference.startsWith(WINDOWS)) {
                return new WindowsHolder(required(reference.substring(WINDOWS.length())));
            }
            return new FileHolder(Path.of(required(path(reference))));
        } catch (IllegalArgumentException e) {
            throw new SefazException(SefazFailure.CERTIFICATE_REFERENCE_UNKNOWN, reference, null, e);
        }
    }

    /** The reference with its path made absolute, as it is to be kept. */
    public String lasting(String reference) {
        try {
            return reference.startsWith(TOKEN) || reference.startsWith(WINDOWS)
                    ? reference
                    : Path.of(path(reference)).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return reference;
        }
    }

    private static String path(String reference) {
        return reference.startsWith(FILE) ? reference.substring(FILE.length()) : reference;
    }

    private static TokenReference token(String text) {
        String[] parts = text.split(ATTRIBUTE, -1);
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            attributes.put(pair[0], required(pair[1]));
        }
        String slot = attributes.get("slot");
        return new TokenReference(
                Path.of(required(parts[0])),
                slot == null ? null : Long.valueOf(slot),
                serial(attributes.get("serial")),
                attributes.get("alias"));
    }

    private static @Nullable BigInteger serial(@Nullable String text) {
        return text == null ? null : new BigInteger(text.replaceAll("[\\s:]", ""), HEX);
    }

    private static String required(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Nothing after the scheme or the attribute");
        }
        return text.strip();
    }
}
