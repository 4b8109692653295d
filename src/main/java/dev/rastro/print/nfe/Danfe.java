package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** The DANFE of an NF-e in the layout that it asks for (Manual de Orientação do Contribuinte, Anexo II). */
public final class Danfe implements DocumentLayout {
    private static final String SIMPLIFIED = "DANFE SIMPLIFICADO";
    private static final String SIMPLIFIED_2 = "DANFE SIMPLIFICADO TIPO 2";

    private final NfeLayouts layouts = NfeLayouts.load();
    private final SimplifiedDanfe simplified = new SimplifiedDanfe();
    private final DanfeLabel label = new DanfeLabel();

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        XmlNode note = document.content();
        if (!note.name().equals("infNFe")) {
            throw new UnprintableException("Não há uma NF-e neste arquivo.");
        }
        NfeLayout layout = style.nfe()
                .chosen(document.family())
                .orElseGet(() -> layouts.of(note.text("ide/mod"), note.text("ide/tpImp")));
        return switch (layout) {
            case PAISAGEM -> new DanfeLayout(style, true, document).sheets();
            case SIMPLIFICADO -> simplified.sheets(document, style, SIMPLIFIED, ContingencyCode.of(document));
            case SIMPLIFICADO2 -> simplified.sheets(document, style, SIMPLIFIED_2, ContingencyCode.of(document));
            case ETIQUETA -> label.sheets(document, style, ContingencyCode.of(document));
            default -> new DanfeLayout(style, false, document).sheets();
        };
    }
}
