package dev.rastro.log;

/** Posted by the store after each commit: the log now reaches {@code position}. */
public record LogAdvanced(long position) implements Bus.Message {}
