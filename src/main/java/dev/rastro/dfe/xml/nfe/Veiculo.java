package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Vehicle or trailer (X18, X22). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Veiculo {
    public @Nullable String placa;
    public @Nullable String UF;
    public @Nullable String RNTC;
}
