package dev.rastro.cli;

import dev.rastro.log.ProjectionException;
import dev.rastro.log.codec.UnknownContractException;
import dev.rastro.log.trace.InvalidCollectorException;
import dev.rastro.store.DataFolderLockedException;
import dev.rastro.store.StoreException;
import dev.rastro.store.StoreRefusedException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure of the program into a sentence and an exit code. */
final class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private FailureReport() {}

    static int tell(Exception failure, PrintWriter err) {
        return switch (failure) {
            case DataFolderLockedException locked -> {
                err.println(locked.getMessage() + " [LOCKED]");
                yield ExitCode.LOCKED;
            }
            case StoreException store -> {
                LOG.error("The store failed", store);
                err.println("A pasta de dados não pôde ser usada: " + store.getMessage() + " [STORE]");
                yield ExitCode.STORE;
            }
            case ProjectionException projection -> {
                LOG.error("A read model failed", projection);
                err.println(projection.getMessage() + ". Execute \"rastro rebuild\". [READ_MODEL]");
                yield ExitCode.STORE;
            }
            case StoreRefusedException refused -> {
                LOG.error("The store was not opened", refused);
                yield switch (refused.reason()) {
                    case NEWER -> newer(err);
                    case DAMAGED -> {
                        err.println(
                                "O banco de dados está danificado e não foi aberto; nada nele foi alterado. Restaure a"
                                        + " pasta de dados de uma cópia de segurança. [STORE]");
                        yield ExitCode.STORE;
                    }
                };
            }
            case UnknownContractException newer -> newer(err);
            case UncheckedIOException io -> {
                LOG.error("A file cannot be read or written", io);
                err.println(
                        io.getMessage() + ". Confira se o disco está ligado, se há espaço e se você tem permissão de"
                                + " leitura e escrita. [STORE]");
                yield ExitCode.STORE;
            }
            case InvalidCollectorException setting -> {
                err.println(setting.getMessage() + " [SETTING]");
                yield ExitCode.USAGE;
            }
            default -> {
                // The outermost frame of the program: the log has the stack, the operator gets a code.
                LOG.error("Unexpected failure", failure);
                err.println("Falha inesperada (" + failure.getClass().getSimpleName()
                        + "). Detalhes no arquivo de registro (log). [INTERNAL]");
                yield ExitCode.INTERNAL;
            }
        };
    }

    private static int newer(PrintWriter err) {
        err.println("A pasta de dados foi gravada por uma versão mais nova do Rastro. Atualize o programa."
                + " [NEWER_VERSION]");
        return ExitCode.STORE;
    }
}
