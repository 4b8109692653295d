package dev.rastro.bench;

import java.util.List;

/** Things one after the other, and from the first again. Not thread-safe. */
final class Turns<T> {
    private final List<T> all;
    private int at;

    Turns(List<T> all) {
        this.all = List.copyOf(all);
    }

    T next() {
        T next = all.get(at);
        at = (at + 1) % all.size();
        return next;
    }
}
