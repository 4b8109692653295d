package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Import duty (P01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Ii {
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal vDespAdu;
    public @Nullable BigDecimal vII;
    public @Nullable BigDecimal vIOF;
}
