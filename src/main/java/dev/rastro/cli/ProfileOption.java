package dev.rastro.cli;

import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProblemText;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.ProfileProblem;
import dev.rastro.print.profile.Profiles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which print profile of the data folder. */
final class ProfileOption {
    private static final ProblemText WORDS = new ProblemText(Locale.of("pt", "BR"));

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Perfil de impressão da pasta de dados (rastro profile list); o que for pedido por opção vale"
                    + " mais que o perfil.")
    @Nullable
    String name;

    /** The profile asked for, ready to print with; the standard one, which needs no file, where none is. */
    Profiles.Ready ready(Profiles profiles) throws IOException, UnusableProfileException {
        if (name == null) {
            return profiles.ready(NamedProfile.standard(), Map.of());
        }
        ProfileBook book = profiles.book();
        return profiles.ready(named(book, name), book.logos());
    }

    /** The profile of a name. */
    static NamedProfile named(ProfileBook book, String name) throws UnusableProfileException {
        List<ProfileProblem> problems = book.problemsOf(name);
        if (!problems.isEmpty()) {
            throw new UnusableProfileException(
                    "PROFILE_INVALID",
                    "O perfil \"" + name + "\" tem erros em " + Profiles.FILE + ". "
                            + problems.stream().map(WORDS::of).collect(Collectors.joining(" ")));
        }
        return book.find(name)
                .orElseThrow(() -> new UnusableProfileException(
                        "PROFILE_UNKNOWN",
                        "Não há um perfil \"" + name + "\". Há: "
                                + book.profiles().stream()
                                        .map(NamedProfile::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** A problem in words. */
    static String words(ProfileProblem problem) {
        return WORDS.of(problem);
    }

    /** The profile asked for cannot be used; the message, in Portuguese, says why. */
    static final class UnusableProfileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnusableProfileException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
