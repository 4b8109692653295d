package dev.rastro.log;

/** Posted when the operator looked at documents, or took them for known. */
public record SeenChanged() implements Bus.Message {}
