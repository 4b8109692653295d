package dev.rastro.log;

import dev.rastro.dfe.NsuStream;

/** Posted when something is new about the capture of a stream: an answer, a wait, a failure. */
public record CaptureChanged(NsuStream stream) implements Bus.Message {}
