package dev.rastro.print.profile;

import java.util.List;

/** A picture file cannot be a company's logo; the problem says why. */
public final class LogoRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProfileProblem problem;

    LogoRefusedException(ProfileProblem.Code code, String... details) {
        super(code + " " + List.of(details));
        this.problem = new ProfileProblem(0, "", code, List.of(details));
    }

    /** Why. */
    public ProfileProblem problem() {
        return problem;
    }
}
