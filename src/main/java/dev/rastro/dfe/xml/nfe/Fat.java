package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The invoice (Y02). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Fat {
    public @Nullable String nFat;
    public @Nullable BigDecimal vOrig;
    public @Nullable BigDecimal vDesc;
    public @Nullable BigDecimal vLiq;
}
