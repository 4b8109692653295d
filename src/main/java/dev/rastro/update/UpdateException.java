package dev.rastro.update;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Nothing could be learnt of a newer version. {@link UpdateProblem} says why, and has the words for the operator. */
public final class UpdateException extends IOException {
    private static final long serialVersionUID = 1L;

    private final UpdateProblem problem;
    private final String detail;

    /** @param detail an address, a status: what the texts leave open */
    public UpdateException(UpdateProblem problem, String detail, @Nullable Throwable cause) {
        super(problem.code() + " " + detail, cause);
        this.problem = problem;
        this.detail = detail;
    }

    public UpdateProblem problem() {
        return problem;
    }

    /** What it is about. */
    public String detail() {
        return detail;
    }
}
