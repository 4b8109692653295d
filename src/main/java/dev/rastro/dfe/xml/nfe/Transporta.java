package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** The carrier (X03). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Transporta {
    public @Nullable String CNPJ;
    public @Nullable String CPF;
    public @Nullable String xNome;
    public @Nullable String IE;
    public @Nullable String xEnder;
    public @Nullable String xMun;
    public @Nullable String UF;
}
