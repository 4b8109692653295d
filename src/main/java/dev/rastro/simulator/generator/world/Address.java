package dev.rastro.simulator.generator.world;

/** A postal address; {@code zip} is the CEP without punctuation. */
public record Address(String street, String number, String district, Municipality city, String zip) {}
