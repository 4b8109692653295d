package dev.rastro.search;

import java.util.List;

/**
 * A question as it was understood.
 *
 * @param clauses all of which must hold
 * @param problems parts that could not be read; they restrict nothing
 */
record SearchQuery(List<Clause> clauses, List<SearchProblem> problems) {
    SearchQuery {
        clauses = List.copyOf(clauses);
        problems = List.copyOf(problems);
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }
}
