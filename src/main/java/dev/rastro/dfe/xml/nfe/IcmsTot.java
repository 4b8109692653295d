package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals of ICMS and of the note (W02). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IcmsTot {
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal vICMS;
    public @Nullable BigDecimal vICMSDeson;
    public @Nullable BigDecimal vFCP;
    public @Nullable BigDecimal vFCPUFDest;
    public @Nullable BigDecimal vICMSUFDest;
    public @Nullable BigDecimal vBCST;
    public @Nullable BigDecimal vST;
    public @Nullable BigDecimal vFCPST;
    public @Nullable BigDecimal vProd;
    public @Nullable BigDecimal vFrete;
    public @Nullable BigDecimal vSeg;
    public @Nullable BigDecimal vDesc;
    public @Nullable BigDecimal vII;
    public @Nullable BigDecimal vIPI;
    public @Nullable BigDecimal vIPIDevol;
    public @Nullable BigDecimal vPIS;
    public @Nullable BigDecimal vCOFINS;
    public @Nullable BigDecimal vOutro;
    public @Nullable BigDecimal vNF;
    public @Nullable BigDecimal vTotTrib;
}
