/** Digital certificates: loading, whose they are, until when. */
@NullMarked
package dev.rastro.sefaz.certificate;

import org.jspecify.annotations.NullMarked;
