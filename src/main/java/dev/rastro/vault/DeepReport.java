package dev.rastro.vault;

/**
 * What a deep check saw.
 *
 * @param references kinds of names that were looked up
 * @param rows of all read models
 * @param searched documents in the search index
 * @param signed files with a signature that were verified, 0 when that was not asked for
 * @param problems damage
 * @param remarks what is as it came, and worth knowing
 */
public record DeepReport(
        long originals,
        long events,
        long documents,
        long references,
        long rows,
        long searched,
        long signed,
        Findings problems,
        Findings remarks) {}
