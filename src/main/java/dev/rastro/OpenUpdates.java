package dev.rastro;

import dev.rastro.update.HttpsUpdateSource;
import dev.rastro.update.UpdateAddress;
import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateConsent;
import dev.rastro.update.UpdateException;
import dev.rastro.update.UpdateProblem;
import dev.rastro.update.UpdateSource;
import dev.rastro.update.Version;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** The check for new versions, put together: trusted as the platform trusts, asked as the system's properties say. */
final class OpenUpdates {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private OpenUpdates() {}

    /** For a data folder, which need not be open. */
    static UpdateCheck of(Path home, Properties system) {
        return new UpdateCheck(
                new UpdateConsent(home),
                () -> source(system),
                Version.parse(Rastro.class.getPackage().getImplementationVersion()));
    }

    private static UpdateSource source(Properties system) throws UpdateException {
        if (UpdateAddress.off(system)) {
            throw new UpdateException(UpdateProblem.OFF, "", null);
        }
        URI address =
                UpdateAddress.of(system).orElseThrow(() -> new UpdateException(UpdateProblem.NOT_CONFIGURED, "", null));
        try {
            return new HttpsUpdateSource(address, SSLContext.getDefault(), PATIENCE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The Java platform offers no TLS", e);
        }
    }
}
