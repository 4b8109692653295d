package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md promises a test for every line of the threat model. */
class ThreatModelTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyLineNamesTestsThatThereAre() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        List<String> lines = Files.readAllLines(Path.of("docs", "security.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            List<String> named =
                    NAMED.matcher(line).results().map(MatchResult::group).toList();
            assertThat(named).as(line).isNotEmpty();
            assertThat(tests)
                    .as(line)
                    .containsAll(
                            named.stream().map(each -> each.replace("`", "")).toList());
        }
    }
}
