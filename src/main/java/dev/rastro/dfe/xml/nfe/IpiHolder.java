package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** IPI of an item (O01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpiHolder {
    public @Nullable String cEnq;
    public @Nullable Tax group;
}
