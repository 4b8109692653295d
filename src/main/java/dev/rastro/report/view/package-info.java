/** Lists that operators come back to: what they restrict, in the same words for window and command line. */
@NullMarked
package dev.rastro.report.view;

import org.jspecify.annotations.NullMarked;
