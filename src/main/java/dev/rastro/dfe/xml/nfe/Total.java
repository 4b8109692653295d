package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals (W01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Total {
    public @Nullable IcmsTot ICMSTot;
    public @Nullable IssqnTot ISSQNtot;
    public @Nullable IsTot ISTot;
    public @Nullable IbsCbsTot IBSCBSTot;
    public @Nullable BigDecimal vNFTot;
}
