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
 */
public record CaptureSettings(
        @Nullable URI server, PasswordSource passwords, Clock clock, Ticker ticker, Duration undo) {}
