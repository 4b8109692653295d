/** The companies that an operator works for: their groups, establishments and looks. */
@NullMarked
package dev.rastro.company;

import org.jspecify.annotations.NullMarked;
