package dev.rastro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowRequestTest {
    private static final String ROOT = Path.of("").toAbsolutePath().getRoot().toString();

    @Test
    void nothingIsAskedByNothing() {
        assertThat(WindowRequest.of()).contains(new WindowRequest(null, null, List.of(), WindowRequest.Visit.OPERATOR));
    }

    @Test
    void aDesktopGivesWholePaths() {
        assertThat(WindowRequest.of(ROOT + "a.xml", "--home", ROOT + "data", ROOT + "b.zip"))
                .contains(new WindowRequest(
                        Path.of(ROOT + "data"),
                        null,
                        List.of(Path.of(ROOT + "a.xml"), Path.of(ROOT + "b.zip")),
                        WindowRequest.Visit.OPERATOR));
    }

    @Test
    void whatCouldBeACommandIsForTheCommandLine() {
        assertThat(WindowRequest.of("list")).isEmpty();
        assertThat(WindowRequest.of("a.xml")).isEmpty();
        assertThat(WindowRequest.of("--help")).isEmpty();
        assertThat(WindowRequest.of("import", ROOT + "a.xml")).isEmpty();
        assertThat(WindowRequest.of("--home")).isEmpty();
        assertThat(WindowRequest.of("--home", "data")).isEmpty();
        assertThat(WindowRequest.of("\0")).isEmpty();
    }

    @Test
    void startsThatNobodySitsAtArePartOfIt() {
        assertThat(WindowRequest.of("--start-probe").orElseThrow().visit()).isEqualTo(WindowRequest.Visit.PROBE);
        assertThat(WindowRequest.of("--start-training").orElseThrow().visit()).isEqualTo(WindowRequest.Visit.TRAINING);
    }
}
