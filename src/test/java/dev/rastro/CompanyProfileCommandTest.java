package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles of companies on the command line, as docs/cli.md promises them. */
class CompanyProfileCommandTest {
    private static final String MILL = "11222333000181";
    private static final String BRANCH = "11222333000262";

    @TempDir
    Path home;

    @Test
    void whatIsNotNamedStaysAndTheHeadOfficeHandsItDown() {
        CommandRun.of(home, "company", "add", "--id", BRANCH, "--name", "Moinho Filial", "--uf", "PR");
        CommandRun first = CommandRun.of(
                home, "company", "profile", "--id", "11.222.333/0001-81", "--alias", "Moinho", "--group", "Grupo Sul");
        assertThat(first.exitCode()).isZero();
        CommandRun second = CommandRun.of(home, "company", "profile", "--id", MILL, "--colour", "azul", "--json");

        assertThat(second.out()).contains("\"alias\":\"Moinho\"", "\"group\":\"Grupo Sul\"", "\"colour\":\"azul\"");
        assertThat(CommandRun.of(home, "company", "tree").out().lines().map(String::strip))
                .containsExactly(
                        "group:Grupo Sul    Grupo Sul",
                        "11222333           Moinho",
                        MILL + "     Moinho",
                        BRANCH + "     Moinho Filial");
        assertThat(CommandRun.of(home, "company", "profile", "--id", MILL, "--group", "", "--json")
                        .out())
                .contains("\"group\":null", "\"colour\":\"azul\"");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(CommandRun.of(home, "company", "profile", "--id", "123", "--json")
                        .out())
                .contains("TAXPAYER_INVALID");
        CommandRun colour = CommandRun.of(home, "company", "profile", "--id", MILL, "--colour", "neon", "--json");
        assertThat(colour.exitCode()).isNotZero();
        assertThat(colour.out()).contains("COLOUR_UNKNOWN", "azul");
        assertThat(CommandRun.of(home, "company", "profile", "--id", MILL, "--alias", "x".repeat(61), "--json")
                        .out())
                .contains("NAME_TOO_LONG");
    }
}
