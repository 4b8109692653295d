package dev.rastro.dfe.xml;

import org.jspecify.annotations.Nullable;

/**
 * Issuer, recipient or other party as its document names it.
 *
 * @param id CNPJ, CPF or foreign identification, as text without punctuation; letters are kept
 * @param name the legal name (xNome)
 * @param stateRegistration the IE, where given
 * @param uf the two-letter state, where given
 */
public record Party(
        @Nullable String id,
        @Nullable String name,
        @Nullable String stateRegistration,
        @Nullable String uf) {}
