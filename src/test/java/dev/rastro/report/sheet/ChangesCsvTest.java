package dev.rastro.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.history.Changes.Changed;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesCsvTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00-03:00");

    private static DocumentRow row(Situation situation, String issuer) {
        return new DocumentRow(
                new AccessKey("35261111144477000161550010000000011000000015"),
                DfeFamily.NFE,
                "55",
                "1",
                "1",
                NOW,
                "11144477000161",
                issuer,
                null,
                null,
                new BigDecimal("1234.50"),
                situation,
                Completeness.FULL,
                Environment.PRODUCTION,
                "1",
                Manifestation.CONFIRMED,
                0,
                false,
                null,
                NOW);
    }

    @Test
    void aSpreadsheetReadsItAndNothingInItIsAFormula() throws IOException {
        StringWriter out = new StringWriter();

        ChangesCsv.write(
                List.of(
                        new Changed(row(Situation.AUTHORIZED, "x"), row(Situation.CANCELLED, "=cmd()|\"A\";B"), null),
                        new Changed(null, row(Situation.AUTHORIZED, "Moinho"), null)),
                out);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("\ufeff\"chave\";\"tipo\";\"numero\"");
        assertThat(lines.get(1))
                .contains("\"'=cmd()|\"\"A\"\";B\"", "\"AUTORIZADA\";\"CANCELADA\"", "\"1234,50\";\"1234,50\"");
        assertThat(lines.get(2)).contains("\"Moinho\";\"\";\"AUTORIZADA\"");
    }
}
