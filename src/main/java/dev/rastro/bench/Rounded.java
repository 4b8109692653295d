package dev.rastro.bench;

/** Figures without digits that say nothing. */
final class Rounded {
    private Rounded() {}

    static double toHundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static double toThousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
