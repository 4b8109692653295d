package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.QuarantineService;
import dev.rastro.intake.QuarantineText;
import dev.rastro.intake.RawView;
import dev.rastro.store.QuarantineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "quarantine", description = "Entradas guardadas que o Rastro não entendeu.")
final class QuarantineCommand {
    private static final QuarantineText TEXT = new QuarantineText(Locale.of("pt", "BR"));

    private QuarantineCommand() {}

    static QuarantineCommand group() {
        return new QuarantineCommand();
    }

    @Command(name = "list", description = "Lista as entradas em quarentena.")
    static final class ListEntries extends StoreCommand {
        ListEntries(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            workspace.settle();
            List<QuarantineEntry> entries = workspace.quarantine().entries();
            if (json()) {
                Json.print(out(), entries.stream().map(QuarantineCommand::shape).toList());
            } else {
                entries.forEach(entry -> out().printf(
                                "%s  %s: %s [%s]%n",
                                entry.content().substring(0, 12), entry.path(), entry.reason(), entry.code()));
                out().printf("%d em quarentena%n", entries.size());
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Mostra uma entrada como veio: texto, ou hexadecimal quando não é texto.")
    static final class Show extends OneEntry {
        /** Enough to see what it is; the whole is exported. */
        private static final int SHOWN = 64 * 1024;

        Show(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace, QuarantineEntry entry) {
            RawView view = RawView.of(workspace.quarantine().original(entry), SHOWN);
            if (json()) {
                var shape = shape(entry);
                shape.put("bytes", view.size());
                shape.put("text", view.text());
                shape.put("shown", view.shown());
                shape.put("cut", view.cut());
                Json.print(out(), shape);
            } else {
                out().printf(
                                "%s%n%s [%s]%n%s%n%n%s%n",
                                entry.path(), entry.reason(), entry.code(), TEXT.next(entry.code()), view.shown());
                if (view.cut()) {
                    out().printf("... são %d bytes; o arquivo inteiro: quarantine export%n", view.size());
                }
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "export", description = "Grava o original de uma entrada, byte por byte.")
    static final class Export extends OneEntry {
        @Option(names = "-o", required = true, paramLabel = "FILE", description = "Onde gravar.")
        Path output;

        Export(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace, QuarantineEntry entry) throws IOException {
            byte[] bytes = workspace.quarantine().original(entry);
            Files.write(output, bytes);
            if (json()) {
                Json.print(out(), Json.object("file", output, "bytes", bytes.length, "content", entry.content()));
            } else {
                out().printf("%s  %d bytes%n", output, bytes.length);
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "retry", description = "Tenta novamente as entradas em quarentena, ou só uma.")
    static final class Retry extends StoreCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "ID",
                description = "Início do SHA-256 de uma entrada (padrão: todas).")
        @Nullable
        String id;

        Retry(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            workspace.settle();
            List<QuarantineEntry> entries = workspace.quarantine().entries();
            String wanted = id;
            if (wanted != null) {
                List<QuarantineEntry> found = named(entries, wanted);
                if (found.size() != 1) {
                    return refuse("ENTRY_UNKNOWN", unknown(wanted, found.size()));
                }
                entries = found;
            }
            QuarantineService.Retried retried =
                    workspace.quarantine().retry(entries, QuarantineService.RetryProgress.NONE);
            workspace.settle();
            if (json()) {
                Json.print(
                        out(),
                        Json.object(
                                "released", retried.released(),
                                "remaining", retried.remaining(),
                                "attempts",
                                        retried.attempts().stream()
                                                .map(each -> Json.object(
                                                        "content", each.entry().content(),
                                                        "path", each.entry().path(),
                                                        "released", each.released(),
                                                        "fate",
                                                                each.fate()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT),
                                                        "keys", each.keys(),
                                                        "facts", each.facts(),
                                                        "code", each.released() ? null : each.code(),
                                                        "reason", each.released() ? null : each.reason()))
                                                .toList()));
            } else {
                retried.attempts()
                        .forEach(each -> out().printf("%s: %s%n", each.entry().path(), outcome(each)));
                out().printf("%d liberadas, %d permanecem%n", retried.released(), retried.remaining());
            }
            return ExitCode.OK;
        }

        private static String outcome(QuarantineService.Attempt attempt) {
            String keys = attempt.keys().stream().map(AccessKey::value).collect(Collectors.joining(", "));
            return switch (attempt.fate()) {
                case STORED -> "liberada, fatos encontrados: " + attempt.facts() + ", de " + keys;
                case KNOWN -> "liberada, e tudo nela já estava guardado: " + keys;
                case STAYS -> attempt.reason() + " [" + attempt.code() + "]";
            };
        }
    }

    /** A command about one entry, named by its SHA-256 or the beginning of it. */
    abstract static class OneEntry extends StoreCommand {
        @Parameters(paramLabel = "ID", description = "SHA-256 da entrada, ou o seu início.")
        String id;

        OneEntry(WorkspaceOpener opener) {
            super(opener);
        }

        abstract int run(Workspace workspace, QuarantineEntry entry) throws IOException;

        @Override
        int run(Workspace workspace) throws IOException {
            workspace.settle();
            List<QuarantineEntry> found = named(workspace.quarantine().entries(), id);
            return found.size() == 1
                    ? run(workspace, found.getFirst())
                    : refuse("ENTRY_UNKNOWN", unknown(id, found.size()));
        }
    }

    private static List<QuarantineEntry> named(List<QuarantineEntry> entries, String id) {
        String start = id.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.content().startsWith(start))
                .toList();
    }

    private static String unknown(String id, int found) {
        return found == 0
                ? "Nenhuma entrada em quarentena começa com \"" + id + "\"."
                : found + " entradas em quarentena começam com \"" + id + "\": dê mais letras.";
    }

    private static Map<String, @Nullable Object> shape(QuarantineEntry entry) {
        return Json.object(
                "content", entry.content(),
                "path", entry.path(),
                "code", entry.code(),
                "reason", entry.reason(),
                "next", TEXT.next(entry.code()),
                "size", entry.size(),
                "key", entry.key(),
                "quarantinedAt", entry.quarantinedAt());
    }
}
