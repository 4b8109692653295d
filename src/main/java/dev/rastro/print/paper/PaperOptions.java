package dev.rastro.print.paper;

import dev.rastro.print.profile.Duplex;

/**
 * How documents are put on paper.
 *
 * @param printer empty for the system's standard printer
 * @param copies of each document, one after the other
 * @param pages of each document
 */
public record PaperOptions(String printer, int copies, Duplex duplex, PageRange pages) {}
