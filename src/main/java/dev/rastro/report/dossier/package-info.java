/** Everything that proves what is known of one document, in a ZIP that others can verify without Rastro. */
@NullMarked
package dev.rastro.report.dossier;

import org.jspecify.annotations.NullMarked;
