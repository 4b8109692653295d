package dev.rastro.dfe;

/**
 * A federative unit.
 *
 * @param code IBGE code (cUF), two digits
 * @param acronym for example "SP"
 * @param name in Portuguese
 */
public record Uf(String code, String acronym, String name) {}
