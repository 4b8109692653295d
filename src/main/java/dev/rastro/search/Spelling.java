package dev.rastro.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** "Você quis dizer": the word of the index that is nearest to one that it has not. */
final class Spelling {
    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 4;

    private static final int EDITS = 2;
    private static final int SAME_BEGINNING = 1;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** The nearest word, and of equally near ones the most frequent; empty where the word is known or nothing is near. */
    Optional<String> instead(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexFields.ALL);
        if (terms == null || word.length() < SHORTEST || isBeginning(terms, word)) {
            return Optional.empty();
        }
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(IndexFields.ALL, word), EDITS, SAME_BEGINNING, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = null;
        double bestScore = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            // Likeness decides; frequency only between equals.
            double score = likeness.getBoost() + near.docFreq() / (double) Integer.MAX_VALUE;
            if (score > bestScore) {
                bestScore = score;
                best = term.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBeginning(Terms terms, String word) throws IOException {
        TermsEnum all = terms.iterator();
        return all.seekCeil(new BytesRef(word)) != TermsEnum.SeekStatus.END
                && all.term().utf8ToString().startsWith(word);
    }
}
