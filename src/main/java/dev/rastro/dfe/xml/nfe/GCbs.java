package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** CBS (UB55). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GCbs {
    public @Nullable BigDecimal pCBS;
    public @Nullable BigDecimal vCBS;
}
