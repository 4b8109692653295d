package dev.rastro.sefaz.exchange;

import dev.rastro.fuzz.FuzzTarget;
import java.io.IOException;

/** What the Ambiente de Dados Nacional answers in JSON. */
final class AdnAnswerTarget implements FuzzTarget {
    @Override
    public void read(byte[] input) {
        try {
            AdnReply.read(input);
        } catch (IOException e) {
            // Declared: told as a malformed answer.
        }
    }
}
