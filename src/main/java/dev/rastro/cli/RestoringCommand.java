package dev.rastro.cli;

import dev.rastro.store.StoreProbe;
import dev.rastro.vault.VaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that makes a new data folder of an archive, and says what is in it. */
abstract class RestoringCommand implements Callable<Integer> {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "A pasta de dados a fazer: não pode existir, ou tem de estar vazia.")
    Path home;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    /**
     * What came out of the archive.
     *
     * @param listsEqual whether its lists are those of before; {@code null} where they were computed anew without anything to compare
     */
    record Restored(StoreProbe.Probed seen, @Nullable Boolean listsEqual) {}

    abstract Restored restore() throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            tell(restore());
            return ExitCode.OK;
        } catch (VaultException e) {
            return VaultFailures.refuse(spec, json, e);
        }
    }

    private void tell(Restored restored) {
        StoreProbe.Probed seen = restored.seen();
        if (json) {
            Json.print(
                    spec.commandLine().getOut(),
                    Json.object(
                            "home", home,
                            "originals", seen.originals(),
                            "events", seen.events(),
                            "position", seen.head().position(),
                            "chain", seen.head().chain(),
                            "listsEqual", restored.listsEqual()));
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.of("pt", "BR"),
                        "%s: %,d originais e %,d eventos restaurados e conferidos; %s%n",
                        home,
                        seen.originals(),
                        seen.events(),
                        lists(restored.listsEqual()));
    }

    private static String lists(@Nullable Boolean equal) {
        if (equal == null) {
            return "as listas foram refeitas";
        }
        return equal ? "as listas são iguais às de antes" : "as listas DIFEREM das de antes: rastro check --deep";
    }
}
