package dev.rastro.store;

import dev.rastro.dfe.AccessKey;

/**
 * How the goods of an NF-e travel.
 *
 * @param mode modFrete, as written
 */
public record FreightNote(AccessKey key, String mode) {}
