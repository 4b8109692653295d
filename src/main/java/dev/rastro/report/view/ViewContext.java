package dev.rastro.report.view;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What a view's words mean at a moment.
 *
 * @param stale how old the authority's last word may be before a situation counts as not confirmed
 * @param declarants CNPJs and CPFs of the companies that declare
 */
public record ViewContext(OffsetDateTime now, Duration stale, Set<String> declarants) {
    public ViewContext {
        declarants = Set.copyOf(declarants);
    }
}
