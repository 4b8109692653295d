package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** IBS of the municipality (UB36). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GIbsMun {
    public @Nullable BigDecimal pIBSMun;
    public @Nullable BigDecimal vIBSMun;
}
