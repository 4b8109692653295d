package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Any of the groups of IPI, PIS and COFINS. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Tax {
    public @Nullable String CST;
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal pIPI;
    public @Nullable BigDecimal vIPI;
    public @Nullable BigDecimal pPIS;
    public @Nullable BigDecimal vPIS;
    public @Nullable BigDecimal pCOFINS;
    public @Nullable BigDecimal vCOFINS;
    public @Nullable BigDecimal qUnid;
    public @Nullable BigDecimal vUnid;
    public @Nullable BigDecimal qBCProd;
    public @Nullable BigDecimal vAliqProd;
}
