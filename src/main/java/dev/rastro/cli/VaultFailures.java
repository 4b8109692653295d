package dev.rastro.cli;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Says what stood in the way of a backup, an export or a restore. */
final class VaultFailures {
    private static final Logger LOG = LoggerFactory.getLogger(VaultFailures.class);

    private VaultFailures() {}

    static int refuse(CommandSpec spec, boolean json, VaultException failure) {
        LOG.info("{}", failure.problem(), failure);
        int code = Refusals.refuse(
                spec, json, failure.problem().code(), failure.problem().text(Locale.of("pt", "BR"), failure.detail()));
        return failure.problem() == VaultProblem.BACKUP_DAMAGED ? ExitCode.DAMAGED : code;
    }
}
