package dev.rastro.print.page;

/**
 * An XML carried inside of the PDF that shows it.
 *
 * @param name of the file
 * @param xml its bytes as they came, not to be changed
 */
public record Attachment(String name, byte[] xml) {}
