package dev.rastro.print.nfse;

import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.Printable;

/**
 * An NFS-e as the DANFSe reads it: what the municipality or the national system says, and the declaration inside. Reads
 * layouts 1.00 and 1.01; what is absent is empty. Immutable.
 */
final class Nfse {
    private static final int UF_DIGITS = 2;

    private final String key;
    private final boolean homologation;
    private final XmlNode note;
    private final XmlNode dps;
    private final Ufs ufs;

    Nfse(Printable document, Ufs ufs) {
        this.key = document.key().value();
        this.note = document.content();
        this.dps = note.at("DPS/infDPS");
        this.homologation =
                document.situation().homologation() || dps.text("tpAmb").equals("2");
        this.ufs = ufs;
    }

    String key() {
        return key;
    }

    boolean homologation() {
        return homologation;
    }

    /** infNFSe */
    XmlNode note() {
        return note;
    }

    /** infDPS */
    XmlNode dps() {
        return dps;
    }

    /** The declared group of IBS and CBS, which drafts of the layout had below valores. */
    XmlNode declaredIbsCbs() {
        XmlNode own = dps.at("IBSCBS");
        return own.present() ? own : dps.at("valores/IBSCBS");
    }

    /** The computed group of IBS and CBS. */
    XmlNode ibsCbs() {
        return note.at("IBSCBS");
    }

    /** prest, toma or interm; the emitente tells what its own group leaves out. */
    Party party(String role) {
        XmlNode own = dps.at(role);
        XmlNode issuer = note.at("emit");
        String id = own.text("CNPJ|CPF");
        boolean same = own.present() ? !id.isEmpty() && id.equals(issuer.text("CNPJ|CPF")) : issues(role);
        return new Party(this, own, same ? issuer : XmlNode.ABSENT);
    }

    private boolean issues(String role) {
        String code = dps.text("tpEmit");
        return switch (role) {
            case "prest" -> code.isEmpty() || code.equals("1");
            case "toma" -> code.equals("2");
            default -> code.equals("3");
        };
    }

    /** IBSCBS/dest */
    Party recipient() {
        return new Party(this, declaredIbsCbs().at("dest"), XmlNode.ABSENT);
    }

    /** The name of a municipality where the document tells it, else empty: there is only its code then. */
    String city(String code) {
        XmlNode ibsCbs = ibsCbs();
        if (code.isEmpty()) {
            return "";
        } else if (code.equals(dps.text("cLocEmi"))) {
            return note.text("xLocEmi");
        } else if (code.equals(note.text("cLocIncid"))) {
            return note.text("xLocIncid");
        } else if (code.equals(dps.text("serv/locPrest/cLocPrestacao"))) {
            return note.text("xLocPrestacao");
        } else if (code.equals(ibsCbs.text("cLocalidadeIncid"))) {
            return ibsCbs.text("xLocalidadeIncid");
        }
        return "";
    }

    /** The UF that a municipality's code begins with. */
    String uf(String code) {
        return code.length() < UF_DIGITS
                ? ""
                : ufs.byCode(code.substring(0, UF_DIGITS)).map(Uf::acronym).orElse("");
    }
}
