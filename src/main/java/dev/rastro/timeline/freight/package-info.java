/** The road of goods across NF-e, CT-e and MDF-e, seen from one of them. */
@NullMarked
package dev.rastro.timeline.freight;

import org.jspecify.annotations.NullMarked;
