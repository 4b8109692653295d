package dev.rastro.log;

/** An event as read from the log. */
public record Recorded(Envelope envelope, DomainEvent event) {}
