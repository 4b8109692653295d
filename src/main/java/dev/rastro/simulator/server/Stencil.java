package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.MintedKeys;

/**
 * A finished file that others are made from by putting in another key, number and protocol. The signature inside keeps
 * its shape but not its meaning: capture keeps bytes, it does not judge them.
 *
 * @param schema as docZip names it
 * @param document that the file is about
 * @param protocol of the event in it; that of the document where it is none
 */
record Stencil(String schema, IssuedDocument document, String protocol, String xml) {
    /** The file of the document whose NSU is {@code number}. */
    String cut(String key, long salt) {
        String made = MintedKeys.rename(xml, document.key(), key);
        String dated = renewed(made, document.protocol(), key, salt);
        return protocol.equals(document.protocol()) ? dated : renewed(dated, protocol, key, salt + 1);
    }

    /** Another protocol of the same authority and year; families without protocols have an empty one. */
    private static String renewed(String text, String protocol, String key, long salt) {
        int kept = 5;
        if (protocol.length() <= kept) {
            return text;
        }
        String other = protocol.substring(0, kept)
                + MintedKeys.digits(MintedKeys.nsu(key) * 131 + salt, protocol.length() - kept);
        return text.replace(protocol, other);
    }
}
