package dev.rastro.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GuavaBusTest {
    private final Bus bus = new GuavaBus();
    private final List<Long> heard = new ArrayList<>();

    @Test
    void aHandlerHearsItsTypeOnlyAndNothingAfterClosing() {
        Bus.Subscription subscription = bus.subscribe(LogAdvanced.class, message -> heard.add(message.position()));
        bus.post(new LogAdvanced(1));
        bus.post(new DocumentsChanged(Set.of(), 9));
        subscription.close();
        subscription.close();
        bus.post(new LogAdvanced(2));

        assertThat(heard).containsExactly(1L);
    }

    @Test
    void aFailingHandlerStopsNeitherThePosterNorTheOthers() {
        try (Bus.Subscription failing = bus.subscribe(LogAdvanced.class, message -> {
                    throw new IllegalStateException("handler's own failure, expected in this test");
                });
                Bus.Subscription listening =
                        bus.subscribe(LogAdvanced.class, message -> heard.add(message.position()))) {
            bus.post(new LogAdvanced(7));

            assertThat(heard).containsExactly(7L);
            assertThat(failing).isNotSameAs(listening);
        }
    }

    @Test
    void theSameHandlerSubscribedTwiceIsHeardTwice() {
        Consumer<LogAdvanced> handler = message -> heard.add(message.position());
        bus.subscribe(LogAdvanced.class, handler);
        bus.subscribe(LogAdvanced.class, handler);
        bus.post(new LogAdvanced(3));

        assertThat(heard).containsExactly(3L, 3L);
    }
}
