package dev.rastro.sefaz;

import dev.rastro.sefaz.budget.Ticker;
import dev.rastro.sefaz.certificate.PasswordSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the authorities are to be reached.
 *
 * @param server stands in for all authorities: a simulator; {@code null} for the real ones
 * @param passwords of certificates
 * @param clock wall time
 * @param ticker time that passes whatever happens to the clock
 * @param undo how long a declaration can be taken back before it is sent
 * @param speed how many times as fast as ours the clock of a simulator runs; 1 for the real authorities
 */
public record CaptureSettings(
        @Nullable URI server, PasswordSource passwords, Clock clock, Ticker ticker, Duration undo, int speed) {
    public CaptureSettings {
        if (speed < 1 || (speed > 1 && (server == null || !"localhost".equals(server.getHost())))) {
            throw new IllegalArgumentException("Only a simulator on this machine may be in a hurry");
        }
    }

    /** At the speed of the real authorities. */
    public CaptureSettings(@Nullable URI server, PasswordSource passwords, Clock clock, Ticker ticker, Duration undo) {
        this(server, passwords, clock, ticker, undo, 1);
    }
}
