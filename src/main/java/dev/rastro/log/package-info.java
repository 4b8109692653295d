/** What happened: domain events, their envelopes and contracts, the log they are kept in and the bus that announces them. */
@NullMarked
package dev.rastro.log;

import org.jspecify.annotations.NullMarked;
