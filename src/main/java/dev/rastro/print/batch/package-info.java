/** Many documents in one go: to one PDF, to a file each, or to a ZIP with the XMLs. */
@NullMarked
package dev.rastro.print.batch;

import org.jspecify.annotations.NullMarked;
