package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Identification (B01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Ide {
    public @Nullable String cUF;
    public @Nullable String natOp;
    public @Nullable String mod;
    public @Nullable String serie;
    public @Nullable String nNF;
    public @Nullable String dhEmi;
    public @Nullable String dEmi;
    public @Nullable String dhSaiEnt;
    public @Nullable String dSaiEnt;
    public @Nullable String hSaiEnt;
    public @Nullable String tpNF;
    public @Nullable String idDest;
    public @Nullable String tpImp;
    public @Nullable String tpEmis;
    public @Nullable String tpAmb;
    public @Nullable String finNFe;
    public @Nullable String indFinal;
    public @Nullable String indPres;
    public @Nullable String dhCont;
    public @Nullable String xJust;
}
