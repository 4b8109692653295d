package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Medicine (K01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Med {
    public @Nullable String nLote;
    public @Nullable String dFab;
    public @Nullable String dVal;
    public @Nullable String cProdANVISA;
    public @Nullable BigDecimal qLote;
    public @Nullable BigDecimal vPMC;
}
