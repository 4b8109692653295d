package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** The DANFE of an NF-e in the layout that it asks for (Manual de Orientação do Contribuinte, Anexo II). */
public final class Danfe implements DocumentLayout {
    private final NfeReader reader;
    private static final String SIMPLIFIED = "DANFE SIMPLIFICADO";
    private static final String SIMPLIFIED_2 = "DANFE SIMPLIFICADO TIPO 2";

    private final NfeLayouts layouts = NfeLayouts.load();
    private final SimplifiedDanfe simplified = new SimplifiedDanfe();
    private final DanfeLabel label = new DanfeLabel();

    public Danfe(NfeReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        try {
            NfeDocument note = reader.read(document.xml(), document.key());
            NfeLayout layout = style.nfe()
                    .chosen(document.family())
                    .orElseGet(() -> layouts.of(
                            document.content().text("ide/mod"),
                            document.content().text("ide/tpImp")));
            return switch (layout) {
                case PAISAGEM -> sheets(note, document, style, true);
                case SIMPLIFICADO -> simplified.sheets(document, style, SIMPLIFIED, ContingencyCode.of(note));
                case SIMPLIFICADO2 -> simplified.sheets(document, style, SIMPLIFIED_2, ContingencyCode.of(note));
                case ETIQUETA -> label.sheets(document, style, ContingencyCode.of(note));
                default -> sheets(note, document, style, false);
            };
        } catch (NfeUnreadableException e) {
            throw new UnprintableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Sheet> sheets(NfeDocument note, Printable document, PrintStyle style, boolean landscape) {
        return new DanfeLayout(style, landscape, note, document.situation()).sheets();
    }
}
