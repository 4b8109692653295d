/** Choosing whose documents are shown: one company, all establishments of a root, or a group. */
@NullMarked
package dev.rastro.desktop.companies;

import org.jspecify.annotations.NullMarked;
