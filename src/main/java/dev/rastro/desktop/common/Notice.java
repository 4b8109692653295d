package dev.rastro.desktop.common;

/**
 * Something that did not work, in the operator's words.
 *
 * @param code stable, to look up in the manual
 * @param text the cause and what to do next
 */
public record Notice(String code, String text) {}
