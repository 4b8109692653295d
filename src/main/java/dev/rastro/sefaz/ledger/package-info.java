/** What became of every NSU: the coverage that can be proven, and the gaps with their cause. */
@NullMarked
package dev.rastro.sefaz.ledger;

import org.jspecify.annotations.NullMarked;
