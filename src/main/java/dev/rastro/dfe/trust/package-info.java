/** Certificates of ICP-Brasil: whose they are, and who vouches for them. */
@NullMarked
package dev.rastro.dfe.trust;

import org.jspecify.annotations.NullMarked;
