package dev.rastro.simulator.generator.world;

import java.math.BigDecimal;
import java.time.ZoneOffset;

/**
 * A state (UF).
 *
 * @param code IBGE, two digits
 * @param icms internal rate in percent
 * @param southEast South or Southeast but Espírito Santo, for the interstate rate (Resolução do Senado 22/1989)
 * @param ieDigits length of a state registration
 */
public record State(String uf, String code, ZoneOffset offset, BigDecimal icms, boolean southEast, int ieDigits) {
    private static final BigDecimal LOW = new BigDecimal("7.00");
    private static final BigDecimal HIGH = new BigDecimal("12.00");

    /** The ICMS rate of goods going from here to {@code other}, in percent. */
    public BigDecimal rateTo(State other) {
        if (uf.equals(other.uf)) {
            return icms;
        }
        return southEast && !other.southEast ? LOW : HIGH;
    }
}
