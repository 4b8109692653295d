package dev.rastro.sefaz.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Recognises the pages that proxies and web servers send in place of an answer. */
final class Pages {
    private static final int LOOK = 4000;
    /** What IIS and nginx say when the client's certificate is missing or not accepted. */
    private static final List<String> CERTIFICATE = List.of(
            "403.7", "403.13", "403.16", "403.17", "no required ssl certificate was sent", "ssl certificate error");

    private Pages() {}

    static boolean isHtml(byte[] body) {
        String text = start(body).stripLeading();
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    static boolean refusesCertificate(Answer answer) {
        String text = start(answer.body());
        return (answer.status() == 403 || answer.status() == 400)
                && CERTIFICATE.stream().anyMatch(text::contains);
    }

    private static String start(byte[] body) {
        String text = new String(body, 0, Math.min(LOOK, body.length), StandardCharsets.ISO_8859_1);
        return text.replace("\u00ef\u00bb\u00bf", "").toLowerCase(Locale.ROOT);
    }
}
