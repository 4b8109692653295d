package dev.rastro.log;

/** Posted when read models that were built anew have taken the place of the old ones: read everything anew. */
public record ReadModelsRebuilt() implements Bus.Message {}
