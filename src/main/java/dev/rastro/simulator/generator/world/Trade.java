package dev.rastro.simulator.generator.world;

/** What a fictional company lives on. */
public enum Trade {
    SUPPLIER(24, true),
    CUSTOMER(18, true),
    CARRIER(8, false),
    SERVICE(8, true),
    TELECOM(2, false),
    ENERGY(2, false),
    BUS(2, false);

    private final int count;
    private final boolean simplesPossible;

    Trade(int count, boolean simplesPossible) {
        this.count = count;
        this.simplesPossible = simplesPossible;
    }

    int count() {
        return count;
    }

    boolean simplesPossible() {
        return simplesPossible;
    }
}
