package dev.rastro.vault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something of the vault could not be done. {@link VaultProblem} says what, and has the words for the operator. */
public final class VaultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final VaultProblem problem;
    private final String detail;

    /** @param detail a path, a size: what the texts leave open */
    public VaultException(VaultProblem problem, String detail, @Nullable Throwable cause) {
        super(problem.code() + " " + detail, cause);
        this.problem = problem;
        this.detail = detail;
    }

    public VaultException(VaultProblem problem, String detail) {
        this(problem, detail, null);
    }

    public VaultProblem problem() {
        return problem;
    }

    /** What it is about. */
    public String detail() {
        return detail;
    }
}
