package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A named remark (Z04, Z07). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Obs {
    @XmlAttribute
    public @Nullable String xCampo;

    public @Nullable String xTexto;
}
