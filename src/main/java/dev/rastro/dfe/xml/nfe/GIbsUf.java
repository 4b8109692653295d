package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** IBS of the state (UB17). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GIbsUf {
    public @Nullable BigDecimal pIBSUF;
    public @Nullable BigDecimal vIBSUF;
}
