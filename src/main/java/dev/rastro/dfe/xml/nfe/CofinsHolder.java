package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Around the one COFINS group that an item has. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CofinsHolder {
    public @Nullable Tax group;
}
