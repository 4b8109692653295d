/** Asking an authority about one document or about itself. */
@NullMarked
package dev.rastro.sefaz.query;

import org.jspecify.annotations.NullMarked;
