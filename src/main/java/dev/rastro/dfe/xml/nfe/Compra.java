package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Purchase order (ZB01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Compra {
    public @Nullable String xNEmp;
    public @Nullable String xPed;
    public @Nullable String xCont;
}
