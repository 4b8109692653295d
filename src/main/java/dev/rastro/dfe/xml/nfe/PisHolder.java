package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Around the one PIS group that an item has. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class PisHolder {
    public @Nullable Tax group;
}
