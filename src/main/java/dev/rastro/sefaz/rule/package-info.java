/** What Rastro does by itself because the operator said so. */
@NullMarked
package dev.rastro.sefaz.rule;

import org.jspecify.annotations.NullMarked;
