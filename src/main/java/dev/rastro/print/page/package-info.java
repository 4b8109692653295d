/** Sheets of paper: measuring, drawing, blocks that flow over several sheets, and the PDF file. Knows no document. */
@NullMarked
package dev.rastro.print.page;

import org.jspecify.annotations.NullMarked;
