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
 * @param minted NSUs at the beginning of every stream that are made up on demand and kept nowhere
 * @param speed how many times as fast as this machine's the authority's clock runs
 * @param expired whether all certificates, its own and those of the companies, ended long ago
 */
public record SimulatorSettings(
        int port,
        Path folder,
        long seed,
        int companies,
        int documents,
        FaultPlan faults,
        int minted,
        int speed,
        boolean expired) {
    public SimulatorSettings {
        if (speed < 1 || minted < 0) {
            throw new IllegalArgumentException("Not a speed or a number of NSUs: " + speed + ", " + minted);
        }
    }

    /** Documents as listed, at the speed of this machine's clock. */
    public SimulatorSettings(int port, Path folder, long seed, int companies, int documents, FaultPlan faults) {
        this(port, folder, seed, companies, documents, faults, 0, 1, false);
    }

    /** The same with streams that begin with so many NSUs made up on demand. */
    public SimulatorSettings withMinted(int count) {
        return new SimulatorSettings(port, folder, seed, companies, documents, faults, count, speed, expired);
    }

    /** The same with a clock that runs so many times as fast. */
    public SimulatorSettings withSpeed(int times) {
        return new SimulatorSettings(port, folder, seed, companies, documents, faults, minted, times, expired);
    }

    /** The same with certificates that ended long ago. */
    public SimulatorSettings withExpiredCertificates() {
        return new SimulatorSettings(port, folder, seed, companies, documents, faults, minted, speed, true);
    }
}
