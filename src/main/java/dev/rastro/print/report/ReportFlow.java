package dev.rastro.print.report;

import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.TextFit;
import dev.rastro.print.report.Report.Block;
import java.util.ArrayList;
import java.util.List;

/** Lays a report out: text is measured first, a row is never parted, pages are numbered at the end. Not thread-safe. */
final class ReportFlow {
    private static final float LEFT = 42;
    private static final Frame FRAME = Frame.portrait();
    private static final float WIDTH = FRAME.pageWidth() - 2 * LEFT;
    private static final float TOP = 48;
    private static final float BOTTOM = FRAME.pageHeight() - 54;
    private static final float FOOT = FRAME.pageHeight() - 32;
    private static final float TITLE = 16;
    private static final float HEADING = 11;
    private static final float TEXT = 9;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.35f;
    private static final float GAP = 6;
    private static final float LABEL_SHARE = 0.26f;

    private final TextFit fit;
    private final Report report;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet = new Sheet(FRAME);
    private float y = TOP;

    ReportFlow(TextFit fit, Report report) {
        this.fit = fit;
        this.report = report;
    }

    List<Sheet> sheets() {
        sheets.add(sheet);
        lines(report.title(), LEFT, WIDTH, TITLE, true);
        if (!report.subtitle().isEmpty()) {
            lines(report.subtitle(), LEFT, WIDTH, TEXT, false);
        }
        for (Report.Section section : report.sections()) {
            heading(section.heading());
            section.blocks().forEach(this::block);
        }
        foot();
        return sheets;
    }

    private void heading(String text) {
        // Never alone at the foot of a page.
        room(HEADING * 5);
        y += GAP * 2;
        lines(text, LEFT, WIDTH, HEADING, true);
        sheet.line(LEFT, y - HEADING + 4, LEFT + WIDTH, y - HEADING + 4);
        y += GAP;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                lines(paragraph.text(), LEFT, WIDTH, TEXT, false);
                y += GAP;
            }
            case Block.Facts facts -> {
                facts.facts().forEach(this::fact);
                y += GAP;
            }
            case Block.Table table -> table(table);
        }
    }

    private void fact(Report.Fact fact) {
        float label = WIDTH * LABEL_SHARE;
        row(List.of(label, WIDTH - label), List.of(fact.label(), fact.value()), TEXT, 0);
    }

    private void table(Block.Table table) {
        float sum = table.shares().stream().reduce(0f, Float::sum);
        List<Float> widths =
                table.shares().stream().map(share -> WIDTH * share / sum).toList();
        row(widths, table.header(), SMALL, table.header().size());
        sheet.line(LEFT, y - SMALL + 1, LEFT + WIDTH, y - SMALL + 1);
        y += 2;
        for (List<String> cells : table.rows()) {
            Sheet before = sheet;
            if (y + height(widths, cells, SMALL) > BOTTOM) {
                turn();
            }
            if (before != sheet) {
                row(widths, table.header(), SMALL, table.header().size());
                sheet.line(LEFT, y - SMALL + 1, LEFT + WIDTH, y - SMALL + 1);
                y += 2;
            }
            row(widths, cells, SMALL, 0);
        }
        y += GAP;
    }

    private float height(List<Float> widths, List<String> cells, float size) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(
                    most, fit.wrap(cells.get(i), widths.get(i) - GAP, size).size());
        }
        return most * size * LEADING;
    }

    /** Cells side by side, the first {@code bold} of them bold; one higher than a page goes on over the next. */
    private void row(List<Float> widths, List<String> cells, float size, int bold) {
        room(Math.min(height(widths, cells, size), BOTTOM - TOP));
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(fit.wrap(cells.get(i), widths.get(i) - GAP, size));
            most = Math.max(most, wrapped.getLast().size());
        }
        for (int line = 0; line < most; line++) {
            room(size * LEADING);
            float x = LEFT;
            for (int i = 0; i < cells.size(); i++) {
                if (line < wrapped.get(i).size()) {
                    sheet.add(new Ink.Text(x, y, size, i < bold, wrapped.get(i).get(line)));
                }
                x += widths.get(i);
            }
            y += size * LEADING;
        }
    }

    private void lines(String text, float x, float width, float size, boolean bold) {
        for (String line : fit.wrap(text, width, size)) {
            room(size * LEADING);
            sheet.add(new Ink.Text(x, y, size, bold, line));
            y += size * LEADING;
        }
    }

    private void room(float height) {
        if (y + height > BOTTOM) {
            turn();
        }
    }

    private void turn() {
        sheet = new Sheet(FRAME);
        sheets.add(sheet);
        y = TOP;
    }

    private void foot() {
        for (int i = 0; i < sheets.size(); i++) {
            String number = (i + 1) + "/" + sheets.size();
            float width = fit.typeface().width(number, SMALL);
            String title = fit.typeface().drawable(report.title());
            float size = fit.shrink(title, WIDTH - width - GAP * 2, SMALL);
            sheets.get(i).line(LEFT, FOOT - SMALL - 3, LEFT + WIDTH, FOOT - SMALL - 3);
            sheets.get(i).add(new Ink.Text(LEFT, FOOT, size, false, title));
            sheets.get(i).add(new Ink.Text(LEFT + WIDTH - width, FOOT, SMALL, false, number));
        }
    }
}
