/**
 * NF-e and NFC-e in full, layouts 2.00, 3.10 and 4.00: plain carriers whose fields have the layout's own names. Absent
 * is {@code null}; what a carrier does not name is ignored. Not thread-safe; treat as read-only once read.
 */
@NullMarked
package dev.rastro.dfe.xml.nfe;

import org.jspecify.annotations.NullMarked;
