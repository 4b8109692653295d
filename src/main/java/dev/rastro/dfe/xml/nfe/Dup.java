package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An instalment (Y07). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Dup {
    public @Nullable String nDup;
    public @Nullable String dVenc;
    public @Nullable BigDecimal vDup;
}
