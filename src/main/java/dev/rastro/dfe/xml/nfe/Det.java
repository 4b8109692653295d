package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** An item (H01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Det {
    @XmlAttribute
    public @Nullable String nItem;

    public @Nullable Prod prod;
    public @Nullable Imposto imposto;
    public @Nullable String infAdProd;
}
