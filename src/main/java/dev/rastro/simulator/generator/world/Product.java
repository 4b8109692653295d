package dev.rastro.simulator.generator.world;

import java.math.BigDecimal;

/**
 * Something sold.
 *
 * @param code the seller's own code
 * @param gtin GTIN-13 with the Brazilian prefix, or {@code SEM GTIN}
 * @param price list price per unit, BRL
 * @param substitution under ICMS tax substitution (ST)
 */
public record Product(
        String code,
        String description,
        String ncm,
        String unit,
        String gtin,
        BigDecimal price,
        boolean substitution) {}
