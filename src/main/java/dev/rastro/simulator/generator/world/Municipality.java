package dev.rastro.simulator.generator.world;

/**
 * A municipality with its IBGE code.
 *
 * @param zipPrefix the first five digits of a CEP there
 * @param areaCode DDD
 */
public record Municipality(String code, String name, State state, String zipPrefix, String areaCode) {
    public String uf() {
        return state.uf();
    }
}
