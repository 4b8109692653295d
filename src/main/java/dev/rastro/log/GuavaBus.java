package dev.rastro.log;

import com.google.common.eventbus.DeadEvent;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Bus} over a Guava EventBus. The typed facade answers the known weaknesses of the bare one: every subscription
 * has an idempotent handle, a failing handler is logged and stops neither the poster nor the other handlers, and a
 * message that nobody hears is visible in the log.
 */
public final class GuavaBus implements Bus {
    private static final Logger LOG = LoggerFactory.getLogger(GuavaBus.class);

    private final EventBus delegate = new EventBus((failure, context) ->
            LOG.error("A handler of {} failed", context.getEvent().getClass().getSimpleName(), failure));

    public GuavaBus() {
        delegate.register(new DeadMessages());
    }

    @Override
    public <T extends Message> Subscription subscribe(Class<T> type, Consumer<T> handler) {
        Listener<T> listener = new Listener<>(type, handler);
        delegate.register(listener);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                delegate.unregister(listener);
            }
        };
    }

    @Override
    public void post(Message message) {
        delegate.post(message);
    }

    /** Guava finds handlers by parameter type; this one takes all messages and passes on those of its type. */
    private record Listener<T extends Message>(Class<T> type, Consumer<T> handler) {
        @Subscribe
        void on(Message message) {
            if (type.isInstance(message)) {
                handler.accept(type.cast(message));
            }
        }

        // Guava compares listeners by equality; two subscriptions of the same lambda must stay two.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final class DeadMessages {
        @Subscribe
        void on(DeadEvent dead) {
            LOG.debug("Nobody listens to {}", dead.getEvent());
        }
    }
}
