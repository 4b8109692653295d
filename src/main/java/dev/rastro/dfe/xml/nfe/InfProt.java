package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** The authority's answer (PR03). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class InfProt {
    public @Nullable String tpAmb;
    public @Nullable String chNFe;
    public @Nullable String dhRecbto;
    public @Nullable String nProt;
    public @Nullable String digVal;
    public @Nullable String cStat;
    public @Nullable String xMotivo;
}
