/**
 * A training environment: fictional companies, their documents and the histories of these. Everything here is invented;
 * nothing has fiscal effect. Knows only {@code dev.rastro.dfe}.
 */
@NullMarked
package dev.rastro.simulator;

import org.jspecify.annotations.NullMarked;
