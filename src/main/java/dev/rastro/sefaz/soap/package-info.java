/** SOAP 1.2 as the fiscal services speak it. */
@NullMarked
package dev.rastro.sefaz.soap;

import org.jspecify.annotations.NullMarked;
