/** Printed documents: a layout is measured first and then drawn, so that nothing is cut off or drawn twice. */
@NullMarked
package dev.rastro.print;

import org.jspecify.annotations.NullMarked;
