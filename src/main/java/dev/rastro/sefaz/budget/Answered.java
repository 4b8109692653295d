package dev.rastro.sefaz.budget;

import dev.rastro.sefaz.exchange.DistributionOutcome;

/**
 * What an answer means for the next questions.
 *
 * @param exhausted whether {@code ultNSU} has reached {@code maxNSU}, after which an hour of silence follows as after 137
 */
public record Answered(DistributionOutcome outcome, boolean exhausted) {}
