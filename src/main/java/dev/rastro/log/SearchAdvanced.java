package dev.rastro.log;

/** Posted after a commit of the search index: a search may find more than before. */
public record SearchAdvanced(long position) implements Bus.Message {}
