package dev.rastro.sefaz.certificate.token;

import dev.rastro.dfe.TsvTable;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the returned values of Cryptoki mean for the operator: the table {@code returns.tsv}. Immutable. */
final class Returns {
    private static final Pattern NAME = Pattern.compile("CKR_[A-Z0-9_]+");

    private final Map<String, SefazFailure> byName = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    Returns() {
        for (TsvTable.Row row : TsvTable.load(Returns.class, "returns.tsv").rows()) {
            byName.put(row.text("name"), SefazFailure.valueOf(row.text("failure")));
            names.put(HexFormat.fromHexDigitsToLong(row.text("code").substring(2)), row.text("name"));
        }
    }

    /** A name for a returned value; its number where the table has none. */
    String name(long code) {
        return names.getOrDefault(code, "CKR_0x" + Long.toHexString(code).toUpperCase(Locale.ROOT));
    }

    /** The failure of a value's name. */
    SefazFailure failure(String name) {
        return byName.getOrDefault(name, SefazFailure.TOKEN_UNAVAILABLE);
    }

    /** The name that the platform's provider put into the innermost message; it has no public type for it. */
    String named(@Nullable Throwable failure) {
        String found = "";
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Matcher matcher = NAME.matcher(String.valueOf(each.getMessage()));
            if (matcher.find()) {
                found = matcher.group();
            }
        }
        return found;
    }
}
