package dev.rastro.simulator.generator.world;

/**
 * A fictional company (one establishment). Its CNPJ has valid check digits and lies in a range that is not given out.
 *
 * @param cnpj 14 characters; letters are possible
 * @param crt regime: 1 Simples Nacional, 3 normal
 */
public record Company(
        String cnpj,
        String name,
        String tradeName,
        String stateRegistration,
        String municipalRegistration,
        String crt,
        Address address,
        String phone,
        String email) {
    public State state() {
        return address.city().state();
    }

    public String uf() {
        return address.city().uf();
    }

    public boolean simples() {
        return crt.equals("1");
    }

    /** The first eight characters, common to all establishments of a company. */
    public String root() {
        return cnpj.substring(0, 8);
    }
}
