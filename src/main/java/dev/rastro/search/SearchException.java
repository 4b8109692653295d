package dev.rastro.search;

import java.io.IOException;

/** The index cannot be read or written; the documents themselves are not touched by that. */
public final class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchException(String doing, IOException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
