/** Documents as the draft of an e-mail, for the operator's own mail program. */
@NullMarked
package dev.rastro.print.mail;

import org.jspecify.annotations.NullMarked;
