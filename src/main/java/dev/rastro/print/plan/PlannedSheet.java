package dev.rastro.print.plan;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.NoticeBand;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An auxiliary document, A4 portrait, whose blocks a table describes. Prints what the XML says and nothing else: the QR
 * code is the text of its supplement, and there is none where the XML has none.
 */
public final class PlannedSheet implements DocumentLayout {
    private final String title;
    private final String subtitle;
    private final List<PlanEntry> plan;
    private final PlanValues values;

    private PlannedSheet(String title, String subtitle, List<PlanEntry> plan, PlanValues values) {
        this.title = title;
        this.subtitle = subtitle;
        this.plan = plan;
        this.values = values;
    }

    /** The layout of each family that {@code sheets.tsv} names. */
    public static Map<DfeFamily, DocumentLayout> load() {
        PlanValues values = PlanValues.load();
        Map<DfeFamily, DocumentLayout> layouts = new LinkedHashMap<>();
        TsvTable.load(PlannedSheet.class, "sheets.tsv")
                .rows()
                .forEach(row -> layouts.put(
                        DfeFamily.valueOf(row.text("family")),
                        new PlannedSheet(
                                row.text("title"), row.text("subtitle"), PlanEntry.load(row.text("plan")), values)));
        return layouts;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) {
        Pen pen = style.pen(Frame.portrait());
        Masthead masthead = masthead(document, style);
        List<String> notices = PrintNotices.of(document);
        Pages pages = new Pages(
                pen,
                (sheet, y, number, count) ->
                        NoticeBand.draw(pen, sheet, masthead.draw(pen, sheet, y, number, count), notices) + 2);
        return pages.of(() -> new PlanBlocks(pen, values).of(plan, document.content()));
    }

    private Masthead masthead(Printable document, PrintStyle style) {
        XmlNode content = document.content();
        XmlNode issuer = content.at("emit");
        List<String> marks = new ArrayList<>();
        String number = content.text("ide/nNF|nBP|nDC");
        if (!number.isEmpty()) {
            marks.add("Nº " + Brazil.documentNumber(number));
        }
        if (content.has("ide/serie")) {
            marks.add("SÉRIE " + Brazil.series(content.text("ide/serie")));
        }
        return new Masthead(
                IssuerLines.of(issuer),
                style.logo(issuer.text("CNPJ|CPF")).orElse(null),
                title,
                subtitle,
                marks,
                document.key().value(),
                protocol(document),
                Masthead.code(document.codeText()));
    }

    private static List<String> protocol(Printable document) {
        XmlNode protocol = document.protocol();
        String number = protocol.text("nProt");
        if (number.isEmpty()) {
            return List.of("Sem protocolo de autorização neste arquivo");
        }
        String received = protocol.text("dhRecbto");
        return List.of(
                "Protocolo de autorização: " + number, (Moments.day(received) + " " + Moments.clock(received)).strip());
    }
}
