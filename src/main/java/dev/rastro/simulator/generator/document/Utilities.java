package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.Company;

/** The parties of NFCom and NF3e, which share one form. */
final class Utilities {
    private Utilities() {}

    static void issuer(Xml x, Company company, boolean crt) {
        x.group("emit", () -> {
            x.el("CNPJ", company.cnpj()).el("IE", company.stateRegistration());
            if (crt) {
                x.el("CRT", company.crt());
            }
            x.el("xNome", company.name()).el("xFant", company.tradeName());
            Parties.address(x, "enderEmit", company.address(), company.phone(), false);
        });
    }

    static void customer(Xml x, Company company) {
        x.group("dest", () -> {
            x.el("xNome", company.name())
                    .el("CNPJ", company.cnpj())
                    .el("indIEDest", "1")
                    .el("IE", company.stateRegistration());
            Parties.address(x, "enderDest", company.address(), null, false);
        });
    }
}
