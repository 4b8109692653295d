package dev.rastro.sefaz.exchange;

import dev.rastro.fuzz.Answers;
import dev.rastro.fuzz.FuzzTarget;

/** What a distribution service answers by SOAP. */
final class DistributionAnswerTarget implements FuzzTarget {
    private final DistributionAnswers answers = new DistributionAnswers();

    @Override
    public void read(byte[] input) {
        try {
            answers.read(Answers.of(input));
        } catch (SefazException e) {
            // Declared.
        }
    }
}
