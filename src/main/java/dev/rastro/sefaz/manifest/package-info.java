/** The queue of the recipient's declarations and of CT-e desacordo. */
@NullMarked
package dev.rastro.sefaz.manifest;

import org.jspecify.annotations.NullMarked;
