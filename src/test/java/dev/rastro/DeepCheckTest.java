package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.ExitCode;
import dev.rastro.dfe.TextBundles;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.h2.H2Database;
import dev.rastro.vault.FindingTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check --deep} sees in a folder where somebody wrote behind Rastro's back. */
class DeepCheckTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void importSome() {
        home = folder.resolve("home");
        Path files = folder.resolve("files");
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(5, 25, file -> {
            Path target = files.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(CommandRun.of(home, "import", files.toString()).exitCode()).isZero();
    }

    private void tamper(String... statements) {
        try (H2Database database = H2Database.open(home)) {
            database.write("tampering", connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String each : statements) {
                        assertThat(statement.executeUpdate(each)).isPositive();
                    }
                }
                return true;
            });
        }
    }

    @Test
    void findsNothingWhereNothingIsWrongAndLeavesNothing() throws IOException {
        CommandRun run = CommandRun.of(home, "check", "--deep", "--signatures", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"clean\":true", "\"problems\":[]", "\"remarks\":[]")
                .doesNotContain("\"rows\":0", "\"searched\":0", "\"signatures\":0");
        // Done again: the lists that were built beside are gone, and the folder is not taken for half built.
        assertThat(CommandRun.of(home, "check", "--deep", "--json").out()).contains("\"clean\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE document SET number = '0' WHERE df_key = (SELECT MIN(df_key) FROM document)|READ_MODEL_DIFFERS",
                "DELETE FROM document_link WHERE citing = (SELECT MIN(citing) FROM document_link)|READ_MODEL_DIFFERS",
                "DELETE FROM document WHERE df_key = (SELECT MIN(df_key) FROM document)|SEARCH_DIFFERS",
                "UPDATE consumer_position SET position = position - 1 WHERE consumer = 'none' OR TRUE|",
                "UPDATE original SET fragment_id = -1 WHERE id = 1|REFERENCE_DANGLING",
                "UPDATE event_log SET causation_id = RANDOM_UUID() WHERE position = 2|REFERENCE_DANGLING",
                "DELETE FROM event_log WHERE position = 3|LOG_CHAIN_BROKEN",
                "UPDATE original_bytes SET bytes = X'00' WHERE original_id = 1|ORIGINAL_DAMAGED"
            })
    void findsWhatWasChanged(String change, String code) {
        assertThat(CommandRun.of(home, "check", "--deep").exitCode()).isZero();
        tamper(change);

        CommandRun run = CommandRun.of(home, "check", "--deep", "--json");

        if (code == null) {
            // A list that is behind catches up by itself: no damage.
            assertThat(run.exitCode()).as(run.out()).isZero();
        } else {
            assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.DAMAGED);
            assertThat(run.out()).contains("\"code\":\"" + code + "\"", "\"meaning\":\"", "\"advice\":\"");
        }
    }

    @Test
    void aRebuildTakesAwayWhatItIsTheAdviceFor() {
        tamper("UPDATE document SET situation = 'REJECTED'", "DELETE FROM document_link");
        assertThat(CommandRun.of(home, "check", "--deep").out()).contains("READ_MODEL_DIFFERS", "rastro rebuild");

        CommandRun.of(home, "rebuild");

        assertThat(CommandRun.of(home, "check", "--deep").exitCode()).isZero();
    }

    @Test
    void everyFindingHasItsMeaningAndNextStepInBothLanguages() {
        List<String> codes = TextBundles.open("dev.rastro.vault.findings", Locale.of("pt")).keySet().stream()
                .filter(key -> !key.endsWith(".next"))
                .toList();
        assertThat(codes).contains("ORIGINAL_DAMAGED", "READ_MODEL_DIFFERS", "SEARCH_AHEAD", "SIGNATURE_INVALID");
        FindingTexts portuguese = new FindingTexts(Locale.of("pt", "BR"));
        FindingTexts english = new FindingTexts(Locale.ENGLISH);
        for (String code : codes) {
            assertThat(portuguese.meaning(code)).isNotBlank().isNotEqualTo(english.meaning(code));
            assertThat(portuguese.nextStep(code)).isNotBlank().isNotEqualTo(english.nextStep(code));
        }
    }
}
