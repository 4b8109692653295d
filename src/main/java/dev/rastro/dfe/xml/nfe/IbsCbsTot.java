package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals of IBS and CBS (W34). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IbsCbsTot {
    public @Nullable BigDecimal vBCIBSCBS;
    public @Nullable GIbsTot gIBS;
    public @Nullable GCbs gCBS;
}
