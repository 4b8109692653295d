package dev.rastro.sefaz.sync;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
    /** The real thing. */
    Pause REAL = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;
}
