package dev.rastro.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of original bytes, the name under which they are kept. */
public final class ContentHash {
    private static final HexFormat HEX = HexFormat.of();

    private ContentHash() {}

    /** Lower-case hexadecimal SHA-256. */
    public static String of(byte[] bytes) {
        return HEX.formatHex(digest().digest(bytes));
    }

    /** The 32 bytes behind a hexadecimal hash. */
    public static byte[] toBytes(String hex) {
        return HEX.parseHex(hex);
    }

    /** The hexadecimal form of 32 bytes. */
    public static String toHex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** A SHA-256 digest; every Java platform has one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java platform lacks SHA-256", e);
        }
    }
}
