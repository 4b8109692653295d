package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;

/** Someone that an NFS-e names. Immutable. */
final class Party {
    private final Nfse nfse;
    private final XmlNode own;
    private final XmlNode issuer;

    /**
     * A party.
     *
     * @param own its group in the declaration
     * @param issuer the emitente where that is the same party, else absent
     */
    Party(Nfse nfse, XmlNode own, XmlNode issuer) {
        this.nfse = nfse;
        this.own = own;
        this.issuer = issuer;
    }

    boolean identified() {
        return !taxId().isEmpty() || !name().isEmpty();
    }

    private String text(String path) {
        return own.has(path) ? own.text(path) : issuer.text(path);
    }

    String taxId() {
        return text("CNPJ|CPF|NIF");
    }

    String taxIdShown() {
        return Brazil.taxId(taxId());
    }

    String municipalRegistration() {
        return text("IM");
    }

    String phone() {
        return Brazil.phone(text("fone"));
    }

    String name() {
        return text("xNome");
    }

    String email() {
        return text("email");
    }

    /** Street and number: of the declaration where it has them, else of the emitente. */
    private XmlNode street() {
        XmlNode place = own.at("end");
        return place.has("xLgr") ? place : issuer.at("enderNac");
    }

    String address() {
        XmlNode place = street();
        return IssuerLines.joined(
                ", ", place.text("xLgr"), place.text("nro"), place.text("xCpl"), place.text("xBairro"));
    }

    private XmlNode abroad() {
        return own.at("end/endExt");
    }

    private String cityCode() {
        XmlNode home = own.at("end/endNac");
        return home.has("cMun") ? home.text("cMun") : issuer.text("enderNac/cMun");
    }

    /** "Município / UF"; of a place abroad its city, region and country. */
    String city() {
        XmlNode abroad = abroad();
        if (abroad.present()) {
            return Shown.listed(abroad.text("xCidade"), abroad.text("xEstProvReg"), abroad.text("cPais"));
        }
        String code = cityCode();
        return Shown.aligned(nfse.city(code), nfse.uf(code));
    }

    /** "3550308 / 01.310-100"; of a place abroad its postal code. */
    String codes() {
        XmlNode abroad = abroad();
        if (abroad.present()) {
            return abroad.text("cEndPost");
        }
        XmlNode home = own.at("end/endNac");
        String postal = home.has("CEP") ? home.text("CEP") : issuer.text("enderNac/CEP");
        return Shown.aligned(cityCode(), Shown.postalCode(postal));
    }
}
