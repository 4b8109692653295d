package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Imposto Seletivo (UB01, NT 2025.002). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Is {
    public @Nullable String CSTIS;
    public @Nullable String cClassTribIS;
    public @Nullable String uTrib;
    public @Nullable BigDecimal vBCIS;
    public @Nullable BigDecimal pIS;
    public @Nullable BigDecimal vIS;
    public @Nullable BigDecimal qTrib;
}
