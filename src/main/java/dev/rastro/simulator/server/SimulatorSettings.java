package dev.rastro.simulator.server;

import java.nio.file.Path;

/**
 * What a simulator is to be like.
 *
 * @param port 0 for any free one
 * @param folder where the certificates go: authority.pem and one .pfx for each company
 * @param seed the same seed gives the same companies and documents
 * @param companies how many companies of the operator have streams, 1 to 20
 * @param documents NF-e waiting for each company at the start
 * @param faults what goes wrong
 */
public record SimulatorSettings(int port, Path folder, long seed, int companies, int documents, FaultPlan faults) {}
