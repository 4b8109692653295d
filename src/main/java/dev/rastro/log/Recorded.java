package dev.rastro.log;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event as read from the log. Its content is decoded when first asked for: who follows the log mostly needs the
 * envelope alone. Immutable; safe for use by several threads.
 */
public final class Recorded {
    private final Envelope envelope;
    private final Supplier<DomainEvent> event;

    private Recorded(Envelope envelope, Supplier<DomainEvent> event) {
        this.envelope = envelope;
        this.event = event;
    }

    public Recorded(Envelope envelope, DomainEvent event) {
        this(envelope, () -> event);
    }

    /** An event whose content {@code decoder} gives, once. */
    public static Recorded decodedOnDemand(Envelope envelope, Supplier<DomainEvent> decoder) {
        return new Recorded(envelope, (Supplier<DomainEvent>) Suppliers.memoize(decoder::get));
    }

    public Envelope envelope() {
        return envelope;
    }

    public DomainEvent event() {
        return event.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recorded that && envelope.equals(that.envelope) && event().equals(that.event());
    }

    @Override
    public int hashCode() {
        return envelope.id().hashCode();
    }

    @Override
    public String toString() {
        return envelope + " " + event();
    }
}
