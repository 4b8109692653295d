/** Auxiliary documents of the CT-e: DACTE of every modal, of the CT-e Simplificado, DACTE OS, DAGTV-e. */
@NullMarked
package dev.rastro.print.cte;

import org.jspecify.annotations.NullMarked;
