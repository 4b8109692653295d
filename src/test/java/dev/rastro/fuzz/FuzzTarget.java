package dev.rastro.fuzz;

/**
 * A reader of bytes from outside. It may refuse them in the way it says it does; anything else that it throws, five seconds
 * and half a gigabyte are findings. One instance reads many inputs, one after the other.
 */
@FunctionalInterface
public interface FuzzTarget {
    /** Reads one input. Throws only what is a finding. */
    void read(byte[] input);
}
