package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** IBS and CBS of an item (UB12, NT 2025.002). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class IbsCbs {
    public @Nullable String CST;
    public @Nullable String cClassTrib;
    public @Nullable GIbsCbs gIBSCBS;
}
