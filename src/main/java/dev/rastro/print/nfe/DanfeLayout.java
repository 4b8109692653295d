package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a DANFE out on as many sheets as it takes, A4 portrait or landscape (MOC Anexo II). The number of sheets is known
 * only at the end, so the layout runs once to count and once to draw "folha n/N".
 */
final class DanfeLayout {
    private static final float LEAST_TEXT = 60f;

    private final Frame frame;
    /** For the first sheet, which in landscape has the stub at its left, and for the others. */
    private final Pen first;

    private final Pen further;
    private final Printable document;
    private final NfeOptions options;
    private final @Nullable Picture logo;

    DanfeLayout(PrintStyle style, boolean landscape, Printable document) {
        this.options = style.nfe();
        this.logo = style.logo(document.content().text("emit/CNPJ|CPF")).orElse(null);
        this.frame = style.frame(landscape ? Frame.landscape() : Frame.portrait());
        this.further = style.pen(frame);
        this.first = landscape ? style.pen(besideStub(frame)) : further;
        this.document = document;
    }

    private static Frame besideStub(Frame frame) {
        return new Frame(
                frame.pageWidth(),
                frame.pageHeight(),
                frame.left() + TurnedStub.WIDTH,
                frame.top(),
                frame.rightMargin(),
                frame.bottomMargin());
    }

    private boolean landscape() {
        return first != further;
    }

    List<Sheet> sheets() {
        List<Sheet> alone = sheets(1);
        return alone.size() == 1 ? alone : sheets(alone.size());
    }

    private List<Sheet> sheets(int count) {
        XmlNode note = document.content();
        DanfeHeader header = new DanfeHeader(further, document, logo);
        MoneyBlocks money = new MoneyBlocks(first, note, options);
        ItemTable items = new ItemTable(first, note.all("det"), options.taxReform());
        AdditionalInformation additional = new AdditionalInformation(first, document, money.furtherInstalments());
        List<Sheet> sheets = new ArrayList<>();
        DanfeBlocks blocks = new DanfeBlocks(note, options, landscape());
        sheets.add(first(note, blocks, money, items, additional, count));
        ItemTable rest = items.continuedOn(further);
        additional.continueOn(further);
        while (!blocks.finished() || !rest.finished() || !additional.finished()) {
            sheets.add(further(header, blocks, rest, additional, sheets.size() + 1, count));
        }
        return sheets;
    }

    private Sheet first(
            XmlNode note,
            DanfeBlocks blocks,
            MoneyBlocks money,
            ItemTable items,
            AdditionalInformation additional,
            int count) {
        Sheet sheet = new Sheet(frame);
        float bottom = frame.bottom();
        float y = stub(sheet, note);
        y = new DanfeHeader(first, document, logo).draw(sheet, y, 1, count);
        float foot = Frame.TITLE + money.issqnHeight() + 2;
        y = blocks.draw(first, sheet, y, bottom - foot - AdditionalInformation.LEAST);
        // The additional information may have what the items leave, so that one sheet does where it can.
        float room = bottom - y - foot - Frame.TITLE - ItemTable.HEAD;
        boolean begins = blocks.finished() && items.beginsIn(room - AdditionalInformation.LEAST);
        float additionalHeight =
                begins ? additional.firstHeight(room, items.heightLeft()) : additional.wholeHeight(bottom - y - foot);
        float additionalTop = bottom - additionalHeight - Frame.TITLE;
        float issqnTop = additionalTop - money.issqnHeight() - 2;
        if (begins) {
            first.title(sheet, first.frame().left(), y, "DADOS DOS PRODUTOS / SERVIÇOS");
            items.draw(sheet, y + Frame.TITLE, issqnTop, wholeSheet());
        }
        money.issqn(sheet, issqnTop + 2);
        additional.drawFirst(sheet, additionalTop, additionalHeight);
        return sheet;
    }

    private float stub(Sheet sheet, XmlNode note) {
        if (!landscape()) {
            return new PartyBlocks(first, note).canhoto(sheet, frame.top());
        }
        new TurnedStub(first, frame).draw(sheet, note.text("emit/xNome"), note.text("ide/nNF"), note.text("ide/serie"));
        return frame.top();
    }

    private Sheet further(
            DanfeHeader header,
            DanfeBlocks blocks,
            ItemTable items,
            AdditionalInformation additional,
            int number,
            int count) {
        Sheet sheet = new Sheet(frame);
        float y = header.draw(sheet, frame.top(), number, count);
        float bottom = frame.bottom();
        y = blocks.draw(further, sheet, y, bottom);
        if (!blocks.finished()) {
            return sheet;
        }
        float top = y + Frame.TITLE;
        if (!items.finished() && items.beginsIn(bottom - top - ItemTable.HEAD)) {
            float itemsEnd = top + ItemTable.HEAD + items.heightLeft();
            // Below the last item, the rest of the text has what the table leaves.
            boolean shared = !additional.finished() && itemsEnd + LEAST_TEXT < bottom;
            float tableBottom = shared ? Math.max(itemsEnd, bottom - additional.restHeight() - 2) : bottom;
            further.title(
                    sheet,
                    frame.left(),
                    y,
                    items.begun() ? "DADOS DOS PRODUTOS / SERVIÇOS (CONTINUAÇÃO)" : "DADOS DOS PRODUTOS / SERVIÇOS");
            items.draw(sheet, top, tableBottom, wholeSheet());
            y = tableBottom + 2;
        }
        if (items.finished() && !additional.finished()) {
            additional.drawRest(sheet, y, bottom);
        }
        return sheet;
    }

    /** Room for rows on a sheet that has nothing but the table. */
    private float wholeSheet() {
        DanfeHeader header = new DanfeHeader(further, document, logo);
        float top = header.draw(new Sheet(frame), frame.top(), 1, 1) + Frame.TITLE + ItemTable.HEAD;
        return frame.bottom() - top;
    }
}
