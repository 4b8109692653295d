package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Total of IBS (W36). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GIbsTot {
    public @Nullable BigDecimal vIBS;
}
