package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Taxes of an item (M01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Imposto {
    public @Nullable BigDecimal vTotTrib;
    public @Nullable IcmsHolder ICMS;
    public @Nullable IpiHolder IPI;
    public @Nullable Ii II;
    public @Nullable PisHolder PIS;
    public @Nullable CofinsHolder COFINS;
    public @Nullable Issqn ISSQN;
    public @Nullable Is IS;
    public @Nullable IbsCbs IBSCBS;
}
