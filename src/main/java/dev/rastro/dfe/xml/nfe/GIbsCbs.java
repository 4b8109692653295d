package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Calculation of IBS and CBS (UB15). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GIbsCbs {
    public @Nullable BigDecimal vBC;
    public @Nullable BigDecimal vIBS;
    public @Nullable GIbsUf gIBSUF;
    public @Nullable GIbsMun gIBSMun;
    public @Nullable GCbs gCBS;
}
