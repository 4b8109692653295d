/** Any fiscal XML as a plain tree, for what shows documents and does not decide by them (ADR 10). */
@NullMarked
package dev.rastro.dfe.xml.tree;

import org.jspecify.annotations.NullMarked;
