package dev.rastro.dfe.xml.verify;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.CheckDigit;
import dev.rastro.dfe.KeyLayouts;
import dev.rastro.dfe.KeyParts;
import dev.rastro.dfe.TsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The access key against its check digit and what the document repeats of it: table {@code key-fields.tsv}. Thread-safe. */
final class KeyCheck {
    private static final Splitter EITHER = Splitter.on('|');
    private static final Splitter STEPS = Splitter.on('/');
    private static final int CODE = 8;

    private final KeyLayouts layouts = KeyLayouts.load();
    private final List<Field> fields = TsvTable.load(KeyCheck.class, "key-fields.tsv").rows().stream()
            .map(row -> new Field(
                    row.text("layout"),
                    row.text("part"),
                    EITHER.splitToList(row.text("paths")),
                    How.valueOf(row.text("how").toUpperCase(Locale.ROOT))))
            .toList();

    private enum How {
        NUMBER,
        TEXT,
        MONTH,
        PADDED,
        ENDING
    }

    private record Field(String layout, String part, List<String> paths, How how) {}

    /**
     * What does not agree.
     *
     * @param content the element of the document that has the Id
     */
    List<Reason> check(AccessKey key, @Nullable Element content) {
        List<Reason> reasons = new ArrayList<>();
        if (key.checkDigit() == CheckDigit.INVALID) {
            reasons.add(Reason.of(ReasonCode.KEY_CHECK_DIGIT, key.value()));
        }
        if (content != null) {
            KeyParts parts = layouts.parts(key);
            for (Field field : fields) {
                String part = parts.fields().get(field.part());
                if (field.layout().equals(parts.layout()) && part != null) {
                    compare(key, field, part, content, reasons);
                }
            }
        }
        return reasons;
    }

    private static void compare(AccessKey key, Field field, String part, Element content, List<Reason> reasons) {
        List<String> told = new ArrayList<>();
        for (String path : field.paths()) {
            String value = value(content, path);
            if (value != null) {
                if (agrees(key, field.how(), part, value)) {
                    return;
                }
                told.add(value);
            }
        }
        if (!told.isEmpty()) {
            String name = field.paths().getFirst();
            reasons.add(Reason.of(ReasonCode.KEY_FIELD, name, part, told.getFirst()));
        }
    }

    private static boolean agrees(AccessKey key, How how, String part, String value) {
        return switch (how) {
            case NUMBER -> withoutZeros(part).equals(withoutZeros(value));
            case TEXT -> part.equals(value);
            case PADDED -> part.equals(Strings.padStart(value, part.length(), '0'));
            case MONTH -> {
                String digits = value.replaceAll("[^0-9]", "");
                yield digits.length() >= 6 && part.equals(digits.substring(2, 6));
            }
            case ENDING ->
                key.value()
                        .substring(0, key.value().length() - 1)
                        .endsWith(Strings.padStart(value, Math.min(CODE, part.length()), '0'));
        };
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static @Nullable String value(Element content, String path) {
        Element at = content;
        for (String step : STEPS.split(path)) {
            at = XmlTree.child(at, step);
        }
        String text = at == null ? "" : at.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
