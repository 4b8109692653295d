package dev.rastro.print.paper;

import java.io.IOException;

/** Nothing, or not everything, reached the printer. */
public final class PaperException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The causes that operators can do something about. */
    public enum Cause {
        /** The system has no printer. */
        NO_PRINTER,
        /** There is no printer of the name asked for. */
        UNKNOWN_PRINTER,
        /** The document has none of the pages asked for. */
        NO_PAGES,
        /** The printer did not take the job. */
        REFUSED
    }

    private final Cause reason;
    private final String printer;

    PaperException(Cause reason, String printer) {
        super(reason + " " + printer);
        this.reason = reason;
        this.printer = printer;
    }

    PaperException(Cause reason, String printer, Exception cause) {
        super(reason + " " + printer + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.printer = printer;
    }

    public Cause reason() {
        return reason;
    }

    /** Which printer; "" where there is none. */
    public String printer() {
        return printer;
    }
}
