package dev.rastro.simulator.generator.world;

/** A fictional natural person; the CPF has valid check digits. */
public record Person(String cpf, String name, Address address) {}
