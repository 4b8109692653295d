package dev.rastro.sefaz.budget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's ticks: where the kernel tells since which start it counts (Linux), ticks go on over restarts of Rastro
 * and over the machine's sleep; elsewhere they are those of the process.
 */
public final class SystemTicker implements Ticker {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTicker.class);
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final String epoch;
    private final boolean kernel;

    public SystemTicker() {
        String boot = "";
        try {
            if (Files.isReadable(BOOT) && Files.isReadable(UPTIME)) {
                boot = Files.readString(BOOT, StandardCharsets.US_ASCII).strip();
                uptime();
            }
        } catch (IOException e) {
            LOG.debug("No kernel clock, counting within this process alone", e);
            boot = "";
        }
        this.kernel = !boot.isEmpty();
        this.epoch = kernel ? boot : UUID.randomUUID().toString();
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long millis() {
        if (!kernel) {
            return System.nanoTime() / 1_000_000;
        }
        try {
            return uptime();
        } catch (IOException e) {
            throw new IllegalStateException("The kernel stopped telling its uptime", e);
        }
    }

    private static long uptime() throws IOException {
        String text = Files.readString(UPTIME, StandardCharsets.US_ASCII);
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IOException("Not an uptime: " + text);
        }
        // Two digits after the point.
        return Long.parseLong(text.substring(0, space).replace(".", "")) * 10;
    }
}
