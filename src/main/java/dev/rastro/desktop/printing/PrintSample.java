package dev.rastro.desktop.printing;

import dev.rastro.print.PrintProfile;
import org.jspecify.annotations.Nullable;

/** Prints some document, to show what a profile does. Safe for use by several threads. */
@FunctionalInterface
public interface PrintSample {
    /** The document as a PDF, {@code null} where there is none to show. */
    byte @Nullable [] pdf(PrintProfile profile) throws Exception;
}
