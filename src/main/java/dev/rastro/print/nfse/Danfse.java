package dev.rastro.print.nfse;

import dev.rastro.dfe.Ufs;
import dev.rastro.print.generic.GenericSheet;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * The DANFSe v2.0 of a national NFS-e, A4 portrait (NT 008/2026 SE/CGNFS-e). It goes on, on a further sheet, where one does
 * not hold all of it. A declaration (DPS) alone is no NFS-e: it is printed for reading, and says so.
 */
public final class Danfse implements DocumentLayout {
    /** 35 % of black (2.5.1, 2.5.2). */
    private static final int K35 = 0xA6A6A6;

    /** The border that the norm asks for stands 2 mm from the edges. */
    private static final float MARGIN = Frame.mm(2);

    private static final float FOOT = 16f;

    private final GenericSheet declarations;
    private final Terms terms = Terms.load();
    private final Consultation consultation = Consultation.load();
    private final Ufs ufs = Ufs.load();

    /** Prints declarations without an NFS-e with the given sheet. */
    public Danfse(GenericSheet declarations) {
        this.declarations = declarations;
    }

    @Override
    public int watermarkColour() {
        return K35;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        if (!document.content().name().equals("infNFSe")) {
            return declarations.sheets(document, style, "DPS", "Declaração de Prestação de Serviço", "não é uma NFS-e");
        }
        Frame a4 = Frame.portrait();
        Frame border = style.frame(new Frame(a4.pageWidth(), a4.pageHeight(), MARGIN, MARGIN, MARGIN, FOOT));
        Pen pen = style.pen(inside(border));
        Nfse nfse = new Nfse(document, ufs);
        return new Pages(pen, new DanfseHead(pen, nfse, terms, consultation)).of(() -> blocks(pen, nfse));
    }

    private static Frame inside(Frame border) {
        return new Frame(
                border.pageWidth(),
                border.pageHeight(),
                border.left() + DanfseHead.INSET,
                border.top() + DanfseHead.INSET,
                border.rightMargin() + DanfseHead.INSET,
                border.bottomMargin());
    }

    private List<Block> blocks(Pen pen, Nfse nfse) {
        List<Block> blocks = new ArrayList<>(new PartyBlocks(pen, nfse, terms).blocks());
        blocks.addAll(new ServiceBlocks(pen, nfse).blocks());
        blocks.addAll(new TaxBlocks(pen, nfse, terms).blocks());
        blocks.addAll(new TotalBlocks(pen, nfse).blocks());
        blocks.add(new Remarks(pen, nfse).block());
        return blocks;
    }
}
