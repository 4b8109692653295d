package dev.rastro.print.nfe;

import dev.rastro.dfe.TsvTable;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the means of payment ({@code tPag}): {@code payment-means.tsv}. Immutable. */
final class PaymentMeans {
    private final Map<String, String> names;

    private PaymentMeans(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    static PaymentMeans load() {
        return new PaymentMeans(TsvTable.load(PaymentMeans.class, "payment-means.tsv").rows().stream()
                .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name"))));
    }

    /** The name; what the document says of itself where the code is "others"; the code where it is not known. */
    String name(String code, String described) {
        return described.isEmpty() ? names.getOrDefault(code, code) : described;
    }
}
