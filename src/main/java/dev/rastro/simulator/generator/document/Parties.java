package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.Address;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Person;
import org.jspecify.annotations.Nullable;

/** Writes the parts of an address and of a party that several families share. */
final class Parties {
    private Parties() {}

    static void address(Xml x, String element, Address address, @Nullable String phone, boolean country) {
        x.group(element, () -> {
            street(x, address);
            x.el("CEP", address.zip()).el("UF", address.city().uf());
            if (country) {
                x.el("cPais", "1058").el("xPais", "Brasil");
            }
            x.optional("fone", phone);
        });
    }

    /** Street to name of the municipality; the order is the same in all families. */
    static void street(Xml x, Address address) {
        x.el("xLgr", address.street())
                .el("nro", address.number())
                .el("xBairro", address.district())
                .el("cMun", address.city().code())
                .el("xMun", address.city().name());
    }

    /** The order of NF-e: UF before CEP, then country and telephone. */
    static void nfeAddress(Xml x, String element, Address address, @Nullable String phone) {
        x.group(element, () -> {
            street(x, address);
            x.el("UF", address.city().uf())
                    .el("CEP", address.zip())
                    .el("cPais", "1058")
                    .el("xPais", "BRASIL")
                    .optional("fone", phone);
        });
    }

    /** NF-e emit. */
    static void issuer(Xml x, Company company) {
        x.group("emit", () -> {
            x.el("CNPJ", company.cnpj()).el("xNome", company.name()).el("xFant", company.tradeName());
            nfeAddress(x, "enderEmit", company.address(), company.phone());
            x.el("IE", company.stateRegistration()).el("CRT", company.crt());
        });
    }

    /** NF-e dest; in the test environment the name is the fixed text of the manual. */
    static void recipient(Xml x, Company company, boolean test) {
        x.group("dest", () -> {
            x.el("CNPJ", company.cnpj()).el("xNome", test ? TEST_NAME : company.name());
            nfeAddress(x, "enderDest", company.address(), company.phone());
            x.el("indIEDest", "1").el("IE", company.stateRegistration()).el("email", company.email());
        });
    }

    static void recipient(Xml x, Person person, boolean test) {
        x.group("dest", () -> {
            x.el("CPF", person.cpf()).el("xNome", test ? TEST_NAME : person.name());
            nfeAddress(x, "enderDest", person.address(), null);
            x.el("indIEDest", "9");
        });
    }

    /** A party of a CT-e or CT-e OS: rem, dest, toma; the address element has its own name in each. */
    static void freightParty(Xml x, String element, String addressElement, Company company) {
        x.group(element, () -> {
            x.el("CNPJ", company.cnpj())
                    .el("IE", company.stateRegistration())
                    .el("xNome", company.name())
                    .el("fone", company.phone());
            address(x, addressElement, company.address(), null, true);
        });
    }

    /** The issuer of a freight document; {@code crt} where the family has it. */
    static void carrier(Xml x, Company company, boolean crt) {
        x.group("emit", () -> {
            x.el("CNPJ", company.cnpj())
                    .el("IE", company.stateRegistration())
                    .el("xNome", company.name())
                    .el("xFant", company.tradeName());
            address(x, "enderEmit", company.address(), company.phone(), false);
            if (crt) {
                x.el("CRT", company.crt());
            }
        });
    }

    /** NF-e retirada and entrega. */
    static void place(Xml x, String element, Company company, Address address) {
        x.group(element, () -> {
            x.el("CNPJ", company.cnpj()).el("xNome", company.name());
            street(x, address);
            x.el("UF", address.city().uf()).el("CEP", address.zip());
        });
    }

    private static final String TEST_NAME = "NF-E EMITIDA EM AMBIENTE DE HOMOLOGACAO - SEM VALOR FISCAL";
}
