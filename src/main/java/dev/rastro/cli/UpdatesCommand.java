package dev.rastro.cli;

import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateException;
import dev.rastro.update.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command {@code updates}: agrees to asking for new versions, and asks. The data folder is not opened. */
@Command(name = "updates", description = "Consulta se há uma versão mais nova, depois de autorizado; nada é baixado.")
public final class UpdatesCommand implements Callable<Integer> {
    @Option(
            names = "--agree",
            negatable = true,
            description = "Autoriza a consulta de novas versões (ou, com --no-agree, deixa de autorizar).")
    @Nullable
    Boolean agree;

    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final Function<@Nullable Path, UpdateCheck> checks;

    /** @param checks the check of a data folder */
    public UpdatesCommand(Function<@Nullable Path, UpdateCheck> checks) {
        this.checks = checks;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        UpdateCheck check = checks.apply(options.home);
        if (agree != null) {
            check.agree(agree);
        }
        if (Boolean.FALSE.equals(agree)) {
            return said(false, "As novas versões não serão consultadas.");
        }
        try {
            return tell(check.ask());
        } catch (UpdateException e) {
            return Refusals.refuse(
                    spec, options.json, e.problem().code(), e.problem().text(Locale.of("pt", "BR"), e.detail()));
        }
    }

    private int tell(UpdateCheck.Answer answer) {
        String own = answer.own().map(Version::text).orElse(null);
        if (options.json) {
            Json.print(
                    out(),
                    Json.object(
                            "newer", answer.newer(),
                            "own", own,
                            "newest", answer.newest().version(),
                            "page", answer.newest().page()));
            return ExitCode.OK;
        }
        String newest = answer.newest().version() + ": " + answer.newest().page();
        if (own == null) {
            return said(true, "A versão mais nova é a " + newest + " (esta não tem número de versão).");
        }
        return said(
                true,
                answer.newer()
                        ? "Há uma versão mais nova que esta (" + own + "), a " + newest
                        : "Esta é a versão mais nova (" + own + ").");
    }

    private int said(boolean agreed, String text) {
        if (options.json) {
            Json.print(out(), Json.object("agreed", agreed));
        } else {
            out().println(text);
        }
        return ExitCode.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
