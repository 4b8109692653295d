package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Packages (X26). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Vol {
    public @Nullable String qVol;
    public @Nullable String esp;
    public @Nullable String marca;
    public @Nullable String nVol;
    public @Nullable BigDecimal pesoL;
    public @Nullable BigDecimal pesoB;
}
