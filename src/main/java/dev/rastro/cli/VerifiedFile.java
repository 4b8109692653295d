package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.verify.Authenticity;
import dev.rastro.dfe.xml.verify.ReasonTexts;
import dev.rastro.intake.Input;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one file or original.
 *
 * @param path of the file, or the SHA-256 of an original in the store
 * @param key the document of the original, {@code null} for a file
 * @param found what was found, {@code null} for a file that was not opened
 * @param refused why it was not opened, else {@code null}
 */
record VerifiedFile(
        String path, @Nullable AccessKey key, @Nullable Authenticity found, Input.@Nullable Refused refused) {
    private static final ReasonTexts TEXTS = new ReasonTexts(Locale.ROOT);

    static VerifiedFile of(String path, Authenticity found) {
        return new VerifiedFile(path, null, found, null);
    }

    static VerifiedFile of(Input.Refused refused) {
        return new VerifiedFile(refused.path(), null, null, refused);
    }

    static VerifiedFile original(AccessKey key, String content, Authenticity found) {
        return new VerifiedFile(content, key, found, null);
    }

    private Authenticity.Verdict verdict() {
        return found == null ? Authenticity.Verdict.NAO_VERIFICAVEL : found.verdict();
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json =
                Json.object("path", path, "verdict", verdict().spelling());
        if (key != null) {
            json.put("document", key);
            json.put("content", path);
        }
        json.put(
                "schema",
                found == null
                        ? Authenticity.Schema.UNKNOWN.spelling()
                        : found.schema().spelling());
        json.put(
                "signature",
                found == null
                        ? Authenticity.Signature.ABSENT.spelling()
                        : found.signature().spelling());
        json.put(
                "chain",
                found == null
                        ? Authenticity.Chain.ABSENT.spelling()
                        : found.chain().spelling());
        json.put(
                "protocolDigest",
                found == null
                        ? Authenticity.ProtocolDigest.ABSENT.spelling()
                        : found.protocolDigest().spelling());
        json.put(
                "key",
                found == null
                        ? Authenticity.Key.CONSISTENT.spelling()
                        : found.key().spelling());
        json.put("reasons", reasons());
        return json;
    }

    private List<Map<String, @Nullable Object>> reasons() {
        if (refused != null) {
            return List.of(Json.object("code", refused.code(), "text", refused.reason()));
        }
        return found == null
                ? List.of()
                : found.reasons().stream()
                        .map(each -> Json.object("code", each.code(), "text", TEXTS.of(each)))
                        .toList();
    }

    void print(PrintWriter out) {
        out.printf("%-16s %s%n", TEXTS.of(verdict()), path);
        reasons().forEach(each -> out.printf("    %s [%s]%n", each.get("text"), each.get("code")));
    }
}
