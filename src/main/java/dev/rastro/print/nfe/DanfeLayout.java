package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a DANFE out on as many sheets as it takes (A4 portrait, MOC Anexo II). The number of sheets is known only at the
 * end, so the layout runs once to count and once to draw "folha n/N".
 */
final class DanfeLayout {
    private static final float LEAST_TEXT = 60f;

    private final Pen pen;
    private final NfeDocument document;
    private final PrintSituation situation;

    DanfeLayout(Pen pen, NfeDocument document, PrintSituation situation) {
        this.pen = pen;
        this.document = document;
        this.situation = situation;
    }

    List<Sheet> sheets() {
        List<Sheet> alone = sheets(1);
        return alone.size() == 1 ? alone : sheets(alone.size());
    }

    private List<Sheet> sheets(int count) {
        InfNFe note = document.infNFe();
        DanfeHeader header = new DanfeHeader(pen, document, situation);
        MoneyBlocks money = new MoneyBlocks(pen, note);
        ItemTable items = new ItemTable(pen, note.det);
        AdditionalInformation additional = new AdditionalInformation(pen, note, money.furtherInstalments(), situation);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(first(note, header, money, items, additional, count));
        while (!items.finished() || !additional.finished()) {
            sheets.add(further(header, items, additional, sheets.size() + 1, count));
        }
        return sheets;
    }

    private Sheet first(
            InfNFe note,
            DanfeHeader header,
            MoneyBlocks money,
            ItemTable items,
            AdditionalInformation additional,
            int count) {
        Sheet sheet = new Sheet(pen.frame());
        PartyBlocks parties = new PartyBlocks(pen, note);
        float y = parties.canhoto(sheet, pen.frame().top());
        y = header.draw(sheet, y, 1, count);
        y = parties.recipient(sheet, y);
        y = parties.places(sheet, y);
        y = money.billing(sheet, y);
        y = money.taxes(sheet, y);
        y = new TransportBlock(pen, note).draw(sheet, y);
        // The additional information may have what the items leave, so that one sheet does where it can.
        float room = pen.frame().bottom() - y - 2 * Frame.TITLE - ItemTable.HEAD - money.issqnHeight() - 2;
        float additionalHeight = additional.firstHeight(room, items.heightLeft());
        float additionalTop = pen.frame().bottom() - additionalHeight - Frame.TITLE;
        float issqnTop = additionalTop - money.issqnHeight() - 2;
        pen.title(sheet, pen.frame().left(), y, "DADOS DOS PRODUTOS / SERVIÇOS");
        items.draw(sheet, y + Frame.TITLE, issqnTop, wholeSheet(header));
        money.issqn(sheet, issqnTop + 2);
        additional.drawFirst(sheet, additionalTop, additionalHeight);
        return sheet;
    }

    private Sheet further(
            DanfeHeader header, ItemTable items, AdditionalInformation additional, int number, int count) {
        Sheet sheet = new Sheet(pen.frame());
        float y = header.draw(sheet, pen.frame().top(), number, count);
        float bottom = pen.frame().bottom();
        if (!items.finished()) {
            float top = y + Frame.TITLE;
            float itemsEnd = top + ItemTable.HEAD + items.heightLeft();
            // Below the last item, the rest of the text has what the table leaves.
            boolean shared = !additional.finished() && itemsEnd + LEAST_TEXT < bottom;
            float tableBottom = shared ? Math.max(itemsEnd, bottom - additional.restHeight() - 2) : bottom;
            pen.title(sheet, pen.frame().left(), y, "DADOS DOS PRODUTOS / SERVIÇOS (CONTINUAÇÃO)");
            items.draw(sheet, top, tableBottom, wholeSheet(header));
            y = tableBottom + 2;
        }
        if (items.finished() && !additional.finished()) {
            additional.drawRest(sheet, y, bottom);
        }
        return sheet;
    }

    /** Room for rows on a sheet that has nothing but the table. */
    private float wholeSheet(DanfeHeader header) {
        float top = header.draw(new Sheet(pen.frame()), pen.frame().top(), 1, 1) + Frame.TITLE + ItemTable.HEAD;
        return pen.frame().bottom() - top;
    }
}
