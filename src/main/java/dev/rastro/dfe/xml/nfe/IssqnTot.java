package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals of ISSQN (W17). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IssqnTot {
    public @Nullable BigDecimal vServ;
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal vISS;
    public @Nullable BigDecimal vPIS;
    public @Nullable BigDecimal vCOFINS;
}
