/** The language of the field: keys, identifiers, models, event types, situations and life cycles. Knows nothing else. */
@NullMarked
package dev.rastro.dfe;

import org.jspecify.annotations.NullMarked;
