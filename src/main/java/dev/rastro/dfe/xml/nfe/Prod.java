package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product of an item (I01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Prod {
    public @Nullable String cProd;
    public @Nullable String cEAN;
    public @Nullable String xProd;
    public @Nullable String NCM;
    public @Nullable String CEST;
    public @Nullable String CFOP;
    public @Nullable String uCom;
    public @Nullable String uTrib;
    public @Nullable String xPed;
    public @Nullable String nItemPed;
    public @Nullable BigDecimal qCom;
    public @Nullable BigDecimal vUnCom;
    public @Nullable BigDecimal vProd;
    public @Nullable BigDecimal qTrib;
    public @Nullable BigDecimal vUnTrib;
    public @Nullable BigDecimal vFrete;
    public @Nullable BigDecimal vSeg;
    public @Nullable BigDecimal vDesc;
    public @Nullable BigDecimal vOutro;
    public List<Rastro> rastro = new ArrayList<>();
    public List<VeicProd> veicProd = new ArrayList<>();
    public List<Med> med = new ArrayList<>();
    public List<Comb> comb = new ArrayList<>();
}
