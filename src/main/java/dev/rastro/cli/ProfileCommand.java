package dev.rastro.cli;

import dev.rastro.cli.ProfileOption.UnusableProfileException;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.ProfileBook;
import dev.rastro.print.profile.ProfileProblem;
import dev.rastro.print.profile.Profiles;
import dev.rastro.print.profile.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "profile",
        description = "Perfis de impressão: margens, vias, fonte, forma do DANFE, logotipos, impressora.")
final class ProfileCommand {
    private ProfileCommand() {}

    static ProfileCommand group() {
        return new ProfileCommand();
    }

    /** Reads the file of profiles; the store stays closed. */
    abstract static class ReadingProfiles implements Callable<Integer> {
        @Mixin
        HomeOption options;

        @Spec
        CommandSpec spec;

        private final WorkspaceOpener opener;

        ReadingProfiles(WorkspaceOpener opener) {
            this.opener = opener;
        }

        @Override
        public final Integer call() throws IOException {
            return run(
                    new Profiles(opener.folder(options.home)),
                    spec.commandLine().getOut());
        }

        abstract int run(Profiles profiles, PrintWriter out) throws IOException;

        static List<Map<String, @Nullable Object>> json(List<ProfileProblem> problems) {
            return problems.stream()
                    .map(each -> Json.object(
                            "line",
                            each.line() == 0 ? null : each.line(),
                            "profile",
                            each.profile().isEmpty() ? null : each.profile(),
                            "code",
                            each.code().name(),
                            "reason",
                            ProfileOption.words(each)))
                    .toList();
        }
    }

    @Command(name = "list", description = "Lista os perfis e o que não vale no arquivo deles.")
    static final class ListAll extends ReadingProfiles {
        ListAll(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Profiles profiles, PrintWriter out) throws IOException {
            ProfileBook book = profiles.book();
            NamedProfile usual = book.usualProfile();
            if (options.json) {
                Json.print(
                        out,
                        Json.object(
                                "file", profiles.file(),
                                "default", usual.name(),
                                "profiles",
                                        book.profiles().stream()
                                                .map(NamedProfile::name)
                                                .toList(),
                                "problems", json(book.problems())));
            } else {
                book.profiles().forEach(each -> out.println(each.name() + (each.equals(usual) ? "  (padrão)" : "")));
                book.problems().forEach(each -> spec.commandLine().getErr().println(ProfileOption.words(each)));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Mostra um perfil.")
    static final class Show extends ReadingProfiles {
        @Parameters(paramLabel = "NAME", description = "Nome do perfil.")
        String name;

        Show(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Profiles profiles, PrintWriter out) throws IOException {
            ProfileBook book = profiles.book();
            try {
                show(ProfileOption.named(book, name), profiles, book, out);
                return ExitCode.OK;
            } catch (UnusableProfileException e) {
                return Refusals.refuse(spec, options.json, e.code(), String.valueOf(e.getMessage()));
            }
        }

        private void show(NamedProfile profile, Profiles profiles, ProfileBook book, PrintWriter out) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Setting setting : Setting.values()) {
                values.put(setting.key(), profile.value(setting));
            }
            Map<String, String> logos = profile.logo() ? new TreeMap<>(book.logos()) : Map.of();
            List<ProfileProblem> problems =
                    profiles.ready(profile, book.logos()).problems();
            if (options.json) {
                Json.print(
                        out,
                        Json.object(
                                "name", profile.name(),
                                "default", profile.equals(book.usualProfile()),
                                "settings", values,
                                "logos", logos,
                                "problems", json(problems)));
            } else {
                out.println("[" + profile.name() + "]");
                values.forEach((key, value) -> out.println(key + " = " + value));
                logos.forEach((owner, path) -> out.println("logo " + owner + " = " + path));
                problems.forEach(each -> spec.commandLine().getErr().println(ProfileOption.words(each)));
            }
        }
    }
}
