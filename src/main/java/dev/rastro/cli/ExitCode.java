package dev.rastro.cli;

/** Exit codes of the program; a public contract, see docs/cli.md. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** What was asked for does not exist or could not be made. */
    public static final int NOT_DONE = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Another program has the data folder open. */
    public static final int LOCKED = 3;
    /** The check found damage. */
    public static final int DAMAGED = 4;
    /** The data folder cannot be used: written by a newer version, unreadable, disk full. */
    public static final int STORE = 5;
    /** The authority could not be asked, and what depended on its answer was not done. */
    public static final int NOT_ASKED = 6;
    /** A defect of Rastro; the log has the details. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
