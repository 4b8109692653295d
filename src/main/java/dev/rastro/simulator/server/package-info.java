/** A SEFAZ on loopback: HTTPS with mutual TLS, streams of NSU, consumption rules, events. */
@NullMarked
package dev.rastro.simulator.server;

import org.jspecify.annotations.NullMarked;
