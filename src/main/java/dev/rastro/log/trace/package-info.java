/** What Rastro does and how long it takes, as OpenTelemetry spans that are kept with the data. */
@NullMarked
package dev.rastro.log.trace;

import org.jspecify.annotations.NullMarked;
