/** HTTPS with mutual TLS 1.2: sockets, trust, limits, and what a failure means. */
@NullMarked
package dev.rastro.sefaz.http;

import org.jspecify.annotations.NullMarked;
