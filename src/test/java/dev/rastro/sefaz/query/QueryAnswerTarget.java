package dev.rastro.sefaz.query;

import dev.rastro.fuzz.Answers;
import dev.rastro.fuzz.FuzzTarget;
import dev.rastro.sefaz.exchange.SefazException;

/** What an authority answers to the question for a document's situation. */
final class QueryAnswerTarget implements FuzzTarget {
    private final QueryAnswers answers = new QueryAnswers();

    @Override
    public void read(byte[] input) {
        try {
            answers.situation(Answers.of(input), "retConsSitNFe");
        } catch (SefazException e) {
            // Declared.
        }
    }
}
