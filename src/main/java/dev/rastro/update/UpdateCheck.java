package dev.rastro.update;

import java.io.IOException;
import java.util.Optional;

/** Tells whether there is a newer version, where somebody agreed to ask. Safe for use by several threads. */
public final class UpdateCheck {
    private final UpdateConsent consent;
    private final Sources sources;
    private final Optional<Version> own;

    /** Finds out whom to ask, anew each time. */
    @FunctionalInterface
    public interface Sources {
        /** Throws where there is nobody to ask: none configured, switched off, not https. */
        UpdateSource open() throws UpdateException;
    }

    /**
     * What was learnt.
     *
     * @param own the version that runs; empty for one that was not built as a release
     */
    public record Answer(Release newest, Optional<Version> own) {
        /** Whether the newest is newer than what runs. A version that knows no number of its own is none. */
        public boolean newer() {
            return own.filter(version -> version.compareTo(newest.version()) < 0)
                    .isPresent();
        }
    }

    /** @param own the version that runs */
    public UpdateCheck(UpdateConsent consent, Sources sources, Optional<Version> own) {
        this.consent = consent;
        this.sources = sources;
        this.own = own;
    }

    public boolean agreed() throws IOException {
        return consent.given();
    }

    /** Agrees to being asked for, or takes that back. */
    public void agree(boolean agreed) throws IOException {
        consent.give(agreed);
    }

    /** Asks now. Nobody is asked without consent. */
    public Answer ask() throws IOException, InterruptedException {
        UpdateSource source = sources.open();
        if (!consent.given()) {
            throw new UpdateException(UpdateProblem.NOT_AGREED, "", null);
        }
        return new Answer(source.newest(), own);
    }
}
