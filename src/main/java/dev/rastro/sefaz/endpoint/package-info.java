/** Where each service answers, as data. */
@NullMarked
package dev.rastro.sefaz.endpoint;

import org.jspecify.annotations.NullMarked;
