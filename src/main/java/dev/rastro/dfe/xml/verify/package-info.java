/** What can be proven about an XML as it came: schema, signature, chain, protocol, key. Works on the original bytes alone. */
@NullMarked
package dev.rastro.dfe.xml.verify;

import org.jspecify.annotations.NullMarked;
