package dev.rastro.update;

import java.net.URI;

/**
 * A version that can be had.
 *
 * @param page where people find it, always https
 */
public record Release(Version version, URI page) {}
