package dev.rastro.desktop.manifest;

import dev.rastro.store.DocumentRow;
import dev.rastro.store.ManifestationRow;
import org.jspecify.annotations.Nullable;

/**
 * One declaration as the screen shows it.
 *
 * @param document what it is about; {@code null} where only the key is known
 */
public record QueueLine(
        ManifestationRow declaration, @Nullable DocumentRow document) {}
