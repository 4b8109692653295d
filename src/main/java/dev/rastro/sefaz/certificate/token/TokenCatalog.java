package dev.rastro.sefaz.certificate.token;

import dev.rastro.sefaz.exchange.SefazException;
import java.io.ByteArrayInputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the tokens that are plugged in, without a PIN. Thread-safe. */
public final class TokenCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCatalog.class);
    private static final byte PRESENT = 1;
    private static final int MOST = 64;
    /** CK_TOKEN_INFO: label (32), manufacturer (32), model (16), serial number (16), flags. */
    private static final int SERIAL_AT = 80;

    private static final int FLAGS_AT = 96;
    private static final long INITIALIZED = 0x400;
    private static final long FINAL_TRY = 0x20000;
    private static final long LOCKED = 0x40000;
    private static final long SERIAL_SESSION = 4;
    private static final long CLASS = 0;
    private static final long LABEL = 3;
    private static final long VALUE = 0x11;
    private static final long CERTIFICATE = 1;

    /**
     * The tokens that a vendor's library sees now.
     *
     * @throws SefazException when the library is not there or refuses
     */
    public List<Token> tokens(Path library) throws SefazException {
        Cryptoki cryptoki = Cryptoki.load(library, Abi.ofThisComputer(), new Returns());
        List<Token> found = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment slots = arena.allocate((long) MOST * Long.BYTES);
            MemorySegment count = arena.allocate(Long.BYTES);
            cryptoki.abi().write(count, 0, MOST);
            cryptoki.check(cryptoki.call(Cryptoki.Function.GET_SLOT_LIST, PRESENT, slots, count));
            for (int i = 0; i < cryptoki.abi().read(count, 0); i++) {
                long slot = cryptoki.abi().read(slots, (long) i * cryptoki.abi().number());
                MemorySegment info = arena.allocate(512);
                cryptoki.check(cryptoki.call(Cryptoki.Function.GET_TOKEN_INFO, slot, info));
                long flags = cryptoki.abi().read(info, FLAGS_AT);
                if ((flags & INITIALIZED) != 0) {
                    found.add(new Token(
                            slot,
                            text(info, 0, 32),
                            text(info, SERIAL_AT, 16),
                            pin(flags),
                            certificates(cryptoki, slot, arena)));
                }
            }
        }
        return found;
    }

    private static Token.Pin pin(long flags) {
        if ((flags & LOCKED) != 0) {
            return Token.Pin.LOCKED;
        }
        return (flags & FINAL_TRY) != 0 ? Token.Pin.LAST_TRY : Token.Pin.UNTROUBLED;
    }

    private static String text(MemorySegment info, long from, int length) {
        return new String(info.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }

    private static List<TokenCertificate> certificates(Cryptoki cryptoki, long slot, Arena arena)
            throws SefazException {
        Abi abi = cryptoki.abi();
        MemorySegment handle = arena.allocate(Long.BYTES);
        cryptoki.check(cryptoki.call(
                Cryptoki.Function.OPEN_SESSION, slot, SERIAL_SESSION, MemorySegment.NULL, MemorySegment.NULL, handle));
        long session = abi.read(handle, 0);
        try {
            MemorySegment wanted = arena.allocate(Long.BYTES);
            abi.write(wanted, 0, CERTIFICATE);
            MemorySegment template = arena.allocate(abi.attribute());
            abi.attribute(template, 0, CLASS, wanted, abi.number());
            cryptoki.check(cryptoki.call(Cryptoki.Function.FIND_OBJECTS_INIT, session, template, 1L));
            MemorySegment objects = arena.allocate((long) MOST * Long.BYTES);
            MemorySegment count = arena.allocate(Long.BYTES);
            cryptoki.check(cryptoki.call(Cryptoki.Function.FIND_OBJECTS, session, objects, (long) MOST, count));
            cryptoki.check(cryptoki.call(Cryptoki.Function.FIND_OBJECTS_FINAL, session));
            List<TokenCertificate> found = new ArrayList<>();
            for (int i = 0; i < abi.read(count, 0); i++) {
                long object = abi.read(objects, (long) i * abi.number());
                String label = new String(attribute(cryptoki, session, object, LABEL, arena), StandardCharsets.UTF_8);
                try {
                    byte[] encoded = attribute(cryptoki, session, object, VALUE, arena);
                    found.add(new TokenCertificate(label, (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded))));
                } catch (CertificateException e) {
                    // Tokens also carry things of their vendors; what is no certificate cannot be chosen.
                    LOG.debug("Object {} of slot {} is no X.509 certificate", label, slot, e);
                }
            }
            return found;
        } finally {
            cryptoki.call(Cryptoki.Function.CLOSE_SESSION, session);
        }
    }

    /** The value of an attribute; empty when the object has none. */
    private static byte[] attribute(Cryptoki cryptoki, long session, long object, long type, Arena arena)
            throws SefazException {
        Abi abi = cryptoki.abi();
        MemorySegment template = arena.allocate(abi.attribute());
        abi.attribute(template, 0, type, MemorySegment.NULL, 0);
        cryptoki.check(cryptoki.call(Cryptoki.Function.GET_ATTRIBUTE_VALUE, session, object, template, 1L));
        long length = abi.length(template, 0);
        if (length <= 0) {
            return new byte[0];
        }
        MemorySegment value = arena.allocate(length);
        abi.attribute(template, 0, type, value, length);
        cryptoki.check(cryptoki.call(Cryptoki.Function.GET_ATTRIBUTE_VALUE, session, object, template, 1L));
        return value.toArray(ValueLayout.JAVA_BYTE);
    }
}
