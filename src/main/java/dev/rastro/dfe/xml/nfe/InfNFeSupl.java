package dev.rastro.dfe.xml.nfe;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Supplement of NFC-e: QR code (ZX01). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class InfNFeSupl {
    public @Nullable String qrCode;
    public @Nullable String urlChave;
}
