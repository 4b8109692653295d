package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Traceability of a lot (I80). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Rastro {
    public @Nullable String nLote;
    public @Nullable String dFab;
    public @Nullable String dVal;
    public @Nullable String cAgreg;
    public @Nullable BigDecimal qLote;
}
