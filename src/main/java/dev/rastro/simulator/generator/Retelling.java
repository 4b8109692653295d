package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.MintedKeys;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story as it happened to another operator: other companies in the place of the operator's own, and numbers so much
 * greater that no two documents share a key. Immutable; safe for use by several threads.
 */
final class Retelling {
    /** More documents than any issuer has in a story told of one operator. */
    private static final long APART = 10_000_000;
    /** What a protocol number begins with: authority, state and year. */
    private static final int KEPT = 5;

    private final int number;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> protocols = new LinkedHashMap<>();

    /** @param number of the operator, 0 for the one the story tells of */
    Retelling(World world, List<Page> pages, int number) {
        this.number = number;
        if (number == 0) {
            return;
        }
        companies(world.matrix(), world.likeOwn(number, false));
        companies(world.branch(), world.likeOwn(number, true));
        for (Page page : pages) {
            IssuedDocument document = page.document();
            keys.computeIfAbsent(document.key(), key -> MintedKeys.further(replaced(key, names), APART * number));
            if (document.protocol().length() > KEPT) {
                protocols.computeIfAbsent(document.protocol(), this::protocol);
            }
        }
    }

    private void companies(Company own, Company other) {
        names.put(own.cnpj(), other.cnpj());
        names.put(own.name(), text(other.name()));
    }

    /** As a name stands in XML. */
    private static String text(String name) {
        return name.replace("&", "&amp;");
    }

    private String protocol(String old) {
        int width = old.length() - KEPT;
        return old.substring(0, KEPT) + MintedKeys.digits(old.hashCode() * 131L + number, width);
    }

    GeneratedFile of(Page page) {
        if (number == 0) {
            return page.file();
        }
        String own = page.document().key();
        String other = keys.getOrDefault(own, own);
        String xml = MintedKeys.rename(page.xml(), own, other);
        String renamed = replaced(replaced(replaced(xml, keys), protocols), names);
        return new GeneratedFile(page.path().replace(own, other), renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static String replaced(String text, Map<String, String> words) {
        String result = text;
        for (Map.Entry<String, String> each : words.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
        }
        return result;
    }
}
