package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** The recipient (E01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Dest {
    public @Nullable String CNPJ;
    public @Nullable String CPF;
    public @Nullable String idEstrangeiro;
    public @Nullable String xNome;
    public @Nullable String indIEDest;
    public @Nullable String IE;
    public @Nullable String ISUF;
    public @Nullable String IM;
    public @Nullable String email;
    public @Nullable Endereco enderDest;
}
