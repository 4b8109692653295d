package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** An address (C05, E05). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Endereco {
    public @Nullable String xLgr;
    public @Nullable String nro;
    public @Nullable String xCpl;
    public @Nullable String xBairro;
    public @Nullable String cMun;
    public @Nullable String xMun;
    public @Nullable String UF;
    public @Nullable String CEP;
    public @Nullable String cPais;
    public @Nullable String xPais;
    public @Nullable String fone;
}
