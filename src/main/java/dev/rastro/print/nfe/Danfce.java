package dev.rastro.print.nfe;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Roll;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The DANFE of an NFC-e on a roll of 58 or 80 mm, as long as its content (Manual do DANFE NFC-e e QR Code). */
public final class Danfce implements DocumentLayout {
    private static final float NARROW = 58;
    private static final float WIDE = 80;
    private static final float LOGO = Frame.mm(16);
    private static final List<String> COPIES = List.of("VIA DO CONSUMIDOR", "VIA DA EMPRESA");

    private final PaymentMeans means = PaymentMeans.load();
    private final NfeLayouts layouts = NfeLayouts.load();

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        if (!document.content().name().equals("infNFe")) {
            throw new UnprintableException("Não há uma NFC-e neste arquivo.");
        }
        ConsumerNote note = new ConsumerNote(document);
        boolean narrow = style.nfe().chosen(DfeFamily.NFCE).orElseGet(() -> asked(note)) == NfeLayout.BOBINA58;
        List<Sheet> sheets = new ArrayList<>();
        // The company keeps a copy of its own until the note is authorised.
        int copies = note.pending() ? Math.clamp(style.nfe().contingencyCopies(), 1, COPIES.size()) : 1;
        for (int copy = 0; copy < copies; copy++) {
            Roll roll = new Roll(style.pen(Frame.roll(narrow ? NARROW : WIDE)), narrow ? 6.4f : 7.4f);
            String issuer = note.text("emit/CNPJ|CPF");
            style.logo(issuer).ifPresent(logo -> roll.picture(logo, LOGO));
            DanfceSections sections = new DanfceSections(roll, note, means);
            sections.draw(style.nfe().summary(), copies > 1 ? COPIES.get(copy) : "");
            sheets.addAll(roll.cut());
        }
        return sheets;
    }

    private NfeLayout asked(ConsumerNote note) {
        return layouts.of(note.text("ide/mod"), note.text("ide/tpImp"));
    }
}
