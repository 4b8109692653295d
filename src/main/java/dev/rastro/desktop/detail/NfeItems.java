package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.desktop.detail.ItemLine.TaxLine;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.dfe.xml.nfe.Prod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Items of NF-e and NFC-e. Safe for use by several threads. */
public final class NfeItems implements ItemsReader {
    private static final Set<DfeFamily> FAMILIES = Set.of(DfeFamily.NFE, DfeFamily.NFCE);

    private final NfeReader reader;

    public NfeItems(NfeReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean supports(DfeFamily family) {
        return FAMILIES.contains(family);
    }

    @Override
    public List<ItemLine> items(AccessKey key, byte[] xml) throws UnreadableDocumentException {
        try {
            List<ItemLine> lines = new ArrayList<>();
            for (Det item : reader.read(xml, key).infNFe().det) {
                lines.add(line(item, lines.size() + 1));
            }
            return List.copyOf(lines);
        } catch (NfeUnreadableException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ItemLine line(Det item, int position) {
        Prod product = item.prod == null ? new Prod() : item.prod;
        String number = item.nItem == null ? Integer.toString(position) : item.nItem;
        List<TaxLine> taxes = item.imposto == null ? List.of() : NfeTaxes.lines(item.imposto);
        return new ItemLine(
                number,
                product.cProd,
                product.xProd == null ? "" : product.xProd,
                product.NCM,
                product.CFOP,
                product.uCom,
                product.qCom,
                product.vUnCom,
                product.vProd,
                taxes);
    }
}
