package dev.rastro.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Hears nobody.
 *
 * @param reason why nothing can be heard in this data folder, or {@code null} where that is as it should be
 */
record DeafReception(@Nullable Exception reason) implements Reception {
    @Override
    public void listen(Predicate<List<Path>> taker) {
        if (reason != null) {
            // Not before: getting the log ready takes a part of the time until the window is seen.
            LoggerFactory.getLogger(DeafReception.class)
                    .info("Files cannot be handed to this window by other starts of the program", reason);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
