package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.TrainingData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life cycle on the command line, as docs/cli.md promises it. */
class ShowLifeCycleTest {
    private static final Pattern KEY = Pattern.compile("\\{\"key\":\"([0-9A-Z]+)\"");
    private static final Pattern STATE = Pattern.compile("\"situation\":\"([A-Z_]+)\"");
    private static final Pattern LIFE = Pattern.compile(
            "\"lifeCycle\":\\{\"state\":\"([A-Z_]+)\",\"path\":\\[(.*?)\\],\"possible\":\\[(.*?)\\]\\}");
    private static final Pattern STEP =
            Pattern.compile("\\{\"state\":\"([A-Z_]+)\",\"at\":(null|\"[^\"]+\"),\"event\":(null|\"[0-9]{6}\")\\}");
    private static final Pattern PROSPECT = Pattern.compile(
            "\\{\"event\":(?:null|\"[0-9]{6}\"),\"description\":\"[^\"]+\",\"by\":\"[^\"]+\",\"to\":(?:null|\"[A-Z_]+\"),"
                    + "\"until\":(null|\"[^\"]+\"),\"over\":(true|false),\"late\":(?:true|false),"
                    + "\"confirmed\":(?:true|false),\"blockedBy\":(?:null|\"[A-Z_]+\")\\}");

    @TempDir
    Path folder;

    @Test
    void showTellsPathAndPossibilities() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        new TrainingData(LocalDate.now(ZoneId.systemDefault())).writeTo(files, 7, 60);
        Path home = folder.resolve("home");
        GoldenStoreTest.run(home, "import", files.toString());
        int terms = 0;
        int ends = 0;
        for (String key : all(KEY, GoldenStoreTest.run(home, "list", "--json")).stream()
                .map(match -> match.group(1))
                .limit(12)
                .toList()) {
            String shown = GoldenStoreTest.run(home, "show", key, "--json");
            MatchResult life = all(LIFE, shown).getFirst();
            assertThat(life.group(1)).isEqualTo(all(STATE, shown).getFirst().group(1));
            List<MatchResult> path = all(STEP, life.group(2));
            assertThat(path.getLast().group(1)).isEqualTo(life.group(1));
            List<MatchResult> possible = all(PROSPECT, life.group(3));
            assertThat(String.join(
                            ",", possible.stream().map(MatchResult::group).toList()))
                    .isEqualTo(life.group(3));
            for (MatchResult each : possible) {
                if (!each.group(1).equals("null")) {
                    terms++;
                    OffsetDateTime until = OffsetDateTime.parse(each.group(1).replace("\"", ""));
                    assertThat(Boolean.parseBoolean(each.group(2)))
                            .isEqualTo(until.isBefore(OffsetDateTime.now(ZoneId.systemDefault())));
                }
            }
            ends += path.getLast().group(3).equals("null") ? 0 : 1;
        }
        assertThat(terms).isPositive();
        assertThat(ends).isPositive();
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
