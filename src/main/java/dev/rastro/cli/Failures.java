package dev.rastro.cli;

import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazException;
import java.util.Locale;

/** Says what went wrong with an authority or a certificate: cause, next step and code. */
final class Failures {
    private static final FailureText TEXTS = new FailureText(Locale.of("pt", "BR"));

    private Failures() {}

    static int refuse(StoreCommand command, SefazException failure) {
        return command.refuse(failure.failure().code(), sentences(failure));
    }

    /** Cause and next step. */
    static String sentences(SefazException failure) {
        return message(failure) + " " + TEXTS.nextStep(failure.failure());
    }

    /** The cause alone. */
    static String message(SefazException failure) {
        return TEXTS.message(failure.failure());
    }
}
