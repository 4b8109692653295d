package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** ISSQN of a service item (U01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Issqn {
    public @Nullable String cMunFG;
    public @Nullable String cListServ;
    public @Nullable String cSitTrib;
    public @Nullable String indISS;
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal vAliq;
    public @Nullable BigDecimal vISSQN;
}
