package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.TsvTable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Table {@code distribution-status.tsv}: what a status and its text mean. Immutable. */
final class DistributionStatus {
    private final List<TsvTable.Row> rows =
            TsvTable.load(DistributionStatus.class, "distribution-status.tsv").rows();

    DistributionOutcome outcome(String status, String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.text("status").equals(status))
                .filter(row -> row.find("fragment").map(plain::contains).orElse(true))
                .findFirst()
                .map(row -> DistributionOutcome.valueOf(row.text("outcome")))
                .orElse(DistributionOutcome.REFUSED);
    }
}
