package dev.rastro.simulator.generator.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The QR code text and consultation address of an NFC-e. Version 2 with a made-up CSC (Manual de Padrões Técnicos da
 * NFC-e 5.0), version 3 without one for documents issued online from 2026 on (NT 2025.001). The host does not exist.
 */
final class NfceSupplement {
    private static final String HOST = "https://nfce.fazenda.example/";
    private static final String CSC = "0123456789ABCDEF-TREINAMENTO";

    private NfceSupplement() {}

    static String of(NfeDraft draft, String key, BigDecimal total, String digest) {
        boolean offline = draft.emissionType().equals("9");
        final String parameters;
        if (draft.issuedAt().getYear() >= 2026 && !offline) {
            parameters = key + "|3|" + draft.environment();
        } else {
            String digestHex = HexFormat.of().formatHex(digest.getBytes(StandardCharsets.US_ASCII));
            String middle = offline
                    ? Keys.padded(draft.issuedAt().getDayOfMonth(), 2) + "|" + total.toPlainString() + "|" + digestHex
                            + "|"
                    : "";
            String hashed = key + "|2|" + draft.environment() + "|" + middle + "1";
            parameters = hashed + "|" + sha1(hashed + CSC);
        }
        Xml x = new Xml();
        x.group(
                "infNFeSupl",
                () -> x.el("qrCode", HOST + "qrcode?p=" + parameters).el("urlChave", HOST + "consulta"));
        return x.toString();
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every Java platform", e);
        }
    }
}
