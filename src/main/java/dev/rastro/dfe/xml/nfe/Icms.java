package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Any of the ICMS groups (N02 to N10h), told apart by CST or CSOSN. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Icms {
    public @Nullable String orig;
    public @Nullable String CST;
    public @Nullable String CSOSN;
    public @Nullable String modBC;
    public @Nullable String modBCST;
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal pRedBC;
    public @Nullable BigDecimal pICMS;
    public @Nullable BigDecimal vICMS;
    public @Nullable BigDecimal pMVAST;
    public @Nullable BigDecimal pRedBCST;
    public @Nullable BigDecimal vBCST;
    public @Nullable BigDecimal pICMSST;
    public @Nullable BigDecimal vICMSST;
    public @Nullable BigDecimal vICMSDeson;
    public @Nullable BigDecimal vBCSTRet;
    public @Nullable BigDecimal vICMSSTRet;
    public @Nullable BigDecimal pST;
    public @Nullable BigDecimal pCredSN;
    public @Nullable BigDecimal vCredICMSSN;
    public @Nullable BigDecimal vFCP;
    public @Nullable BigDecimal vFCPST;
    public @Nullable BigDecimal pFCP;
    public @Nullable BigDecimal qBCMono;
    public @Nullable BigDecimal adRemICMS;
    public @Nullable BigDecimal vICMSMono;
}
