package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Total of Imposto Seletivo (W31). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IsTot {
    public @Nullable BigDecimal vIS;
}
