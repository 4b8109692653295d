package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.Xml;
import dev.rastro.simulator.generator.world.Company;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/**
 * An event to be written.
 *
 * @param type tpEvento
 * @param author who signs it
 * @param at dhEvento; registered a few seconds later
 * @param wrapper the element around the details in families other than NF-e, else empty
 * @param details what follows descEvento
 */
public record EventOrder(
        String type, int sequence, Company author, OffsetDateTime at, String wrapper, Consumer<Xml> details) {}
