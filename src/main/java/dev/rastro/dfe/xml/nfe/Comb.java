package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fuel (LA01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Comb {
    public @Nullable String cProdANP;
    public @Nullable String descANP;
    public @Nullable String CODIF;
    public @Nullable String UFCons;
    public @Nullable BigDecimal qTemp;
}
