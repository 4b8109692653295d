package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.Manifestation;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document that still wants a declaration.
 *
 * @param done what was declared so far
 * @param awarenessUntil last moment for ciência; {@code null} when it was declared or the term has passed
 * @param finalUntil last moment for a conclusive declaration
 */
public record DueManifestation(
        DocumentRow document,
        String taxpayer,
        Manifestation done,
        @Nullable OffsetDateTime awarenessUntil,
        OffsetDateTime finalUntil) {}
