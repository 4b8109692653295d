package dev.rastro.desktop.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.Toolkit;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ScreenWatchTest {
    private static final Duration LIMIT = Duration.ofMillis(50);

    @Test
    void seesWhatHoldsTheScreenUpAndWhereItWas() throws InterruptedException, ExecutionException, TimeoutException {
        try (ScreenWatch watch = ScreenWatch.begin(LIMIT)) {
            Toolkit.until("a first turn", () -> watch.turns() > 2);

            Toolkit.onScreen(() -> {
                standStill();
                return true;
            });
            Toolkit.until("the turn after", () -> watch.longest().compareTo(Duration.ofMillis(300)) >= 0);

            assertThat(watch.longestOwn()).isGreaterThan(Duration.ofMillis(200));
            assertThat(watch.blocks()).anySatisfy(block -> {
                assertThat(block.length()).isGreaterThan(Duration.ofMillis(250));
                assertThat(block.stack()).contains("standStill");
            });
        }
    }

    private static void standStill() throws InterruptedException {
        Thread.sleep(400);
    }
}
