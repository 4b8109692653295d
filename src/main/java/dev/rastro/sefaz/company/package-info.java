/** The companies that documents are captured for. */
@NullMarked
package dev.rastro.sefaz.company;

import org.jspecify.annotations.NullMarked;
