/** Lists as tables for spreadsheets. */
@NullMarked
package dev.rastro.report.sheet;

import org.jspecify.annotations.NullMarked;
