/** Events that a taxpayer sends: manifestação and desacordo. */
@NullMarked
package dev.rastro.sefaz.event;

import org.jspecify.annotations.NullMarked;
