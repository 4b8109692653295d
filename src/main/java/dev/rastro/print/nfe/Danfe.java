package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** The DANFE of an NF-e, A4 portrait (Manual de Orientação do Contribuinte, Anexo II). */
public final class Danfe implements DocumentLayout {
    private final NfeReader reader;

    public Danfe(NfeReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        try {
            return new DanfeLayout(
                            style.pen(Frame.portrait()),
                            reader.read(document.xml(), document.key()),
                            document.situation())
                    .sheets();
        } catch (NfeUnreadableException e) {
            throw new UnprintableException(String.valueOf(e.getMessage()), e);
        }
    }
}
