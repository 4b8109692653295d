package dev.rastro.dfe.xml;

/**
 * Finds where XML begins: files in the field have byte order marks, and blank lines before the XML declaration that a
 * parser would refuse. Stateless.
 */
final class XmlStart {
    private XmlStart() {}

    /** Offset to hand to a parser, or -1 where the bytes do not begin like XML. */
    static int find(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return 0;
        }
        if (startsWith(bytes, 0, '<') || startsWith(bytes, '<', 0)) {
            return 0;
        }
        int at = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<' ? at : -1;
    }

    /** Whether there is nothing but white space. */
    static boolean blank(byte[] bytes) {
        for (byte each : bytes) {
            if (!isBlank(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    private static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
