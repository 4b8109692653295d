package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.world.Dice;
import java.time.OffsetDateTime;

/** One business process from its first document to its last event. */
@FunctionalInterface
interface Story {
    /**
     * Tells the story.
     *
     * @param at when it begins; what comes after the end of time is left out by {@code out}
     */
    void tell(Dice dice, OffsetDateTime at, Output out);
}
