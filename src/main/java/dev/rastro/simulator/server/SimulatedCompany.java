package dev.rastro.simulator.server;

import java.nio.file.Path;

/**
 * A company that has streams and a certificate.
 *
 * @param taxpayer its CNPJ
 * @param pfx A1 file as issued today
 * @param legacyPfx the same certificate with the old RC2 and 3DES encryption
 */
public record SimulatedCompany(String taxpayer, String name, String uf, Path pfx, Path legacyPfx) {
    /** The password of both files: training only. */
    public static final String PASSWORD = "treino";
}
