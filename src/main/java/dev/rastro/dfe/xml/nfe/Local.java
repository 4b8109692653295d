package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Place of withdrawal or delivery (F01, G01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Local {
    public @Nullable String CNPJ;
    public @Nullable String CPF;
    public @Nullable String xNome;
    public @Nullable String xLgr;
    public @Nullable String nro;
    public @Nullable String xCpl;
    public @Nullable String xBairro;
    public @Nullable String cMun;
    public @Nullable String xMun;
    public @Nullable String UF;
    public @Nullable String CEP;
    public @Nullable String xPais;
    public @Nullable String fone;
    public @Nullable String email;
    public @Nullable String IE;
}
