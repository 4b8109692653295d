package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** The issuer (C01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Emit {
    public @Nullable String CNPJ;
    public @Nullable String CPF;
    public @Nullable String xNome;
    public @Nullable String xFant;
    public @Nullable String IE;
    public @Nullable String IEST;
    public @Nullable String IM;
    public @Nullable String CNAE;
    public @Nullable String CRT;
    public @Nullable Endereco enderEmit;
}
