package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One means of payment (YA01a). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DetPag {
    public @Nullable String tPag;
    public @Nullable String xPag;
    public @Nullable String indPag;
    public @Nullable BigDecimal vPag;
}
