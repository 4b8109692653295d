package dev.rastro.bench;

/** Which way of a limit is good. */
enum Goal {
    /** A time or a size: no more than the limit. */
    AT_MOST("≤") {
        @Override
        double share(double value, double limit) {
            return value / limit;
        }
    },
    /** A speed: no less than the limit. */
    AT_LEAST("≥") {
        @Override
        double share(double value, double limit) {
            return limit / value;
        }
    };

    private final String sign;

    Goal(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** How much of the limit is used up; up to 1 the limit is met, whichever way is good. */
    abstract double share(double value, double limit);
}
