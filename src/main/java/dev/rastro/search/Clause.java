package dev.rastro.search;

import java.util.List;

/** A condition of a query; all of a query's must hold. */
sealed interface Clause {
    /** A word anywhere in the document. */
    record Anywhere(String word) implements Clause {}

    /** Words that stand side by side, in this order, anywhere in the document. */
    record Phrase(List<String> words) implements Clause {}

    /** Words in a field, each by its beginning. */
    record InField(SearchField field, List<String> words) implements Clause {}

    /** A code in a field, by its beginning. */
    record Code(SearchField field, String code) implements Clause {}

    /** A part of an access key. */
    record KeyPart(SearchField field, String part) implements Clause {}

    /** One of several values. */
    record OneOf(SearchField field, List<String> values) implements Clause {}

    /** Between two numbers, both inclusive: cents, seconds since 1970 or a document's number. */
    record Between(SearchField field, long least, long most) implements Clause {}

    /** Any of these; never empty. */
    record Either(List<Clause> clauses) implements Clause {}

    /** Not this. */
    record Not(Clause clause) implements Clause {}
}
