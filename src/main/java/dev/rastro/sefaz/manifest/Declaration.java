package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants declared.
 *
 * @param taxpayer who declares, CNPJ or CPF of a registered company
 * @param justification 15 to 255 characters where the type takes one
 */
public record Declaration(
        AccessKey key,
        String taxpayer,
        DeclarationType type,
        @Nullable String justification) {}
