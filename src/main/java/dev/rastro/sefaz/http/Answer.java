package dev.rastro.sefaz.http;

import dev.rastro.sefaz.exchange.Transcript;

/**
 * An HTTP answer.
 *
 * @param status HTTP status
 * @param body as it came
 * @param transcript with no {@code status} of the service yet: that is for the reader of the body
 */
public record Answer(int status, byte[] body, Transcript transcript) {}
