package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for what a reader of the sheet would call a defect: text over text, over a line, or off the sheet. */
public final class SheetProbe {
    private static final float SLACK = 0.4f;
    private final Typeface typeface = new Fonts().typeface(FontChoice.EMBEDDED);

    private record Area(float left, float top, float right, float bottom, String text) {
        boolean meets(Area other) {
            return left + SLACK < other.right
                    && other.left + SLACK < right
                    && top + SLACK < other.bottom
                    && other.top + SLACK < bottom;
        }
    }

    /** Every defect in words; empty when there is none. */
    public List<String> defects(Sheet sheet) {
        List<Area> texts = new ArrayList<>();
        List<Area> lines = new ArrayList<>();
        for (Ink ink : sheet.inks()) {
            if (ink instanceof Ink.Text text) {
                texts.add(area(text));
            } else if (ink instanceof Ink.Line line) {
                lines.add(new Area(line.x1(), line.y1(), line.x2(), line.y2(), "line"));
            } else if (ink instanceof Ink.Box box) {
                lines.addAll(edges(box));
            } else if (ink instanceof Ink.Squares squares) {
                lines.add(new Area(
                        squares.x(),
                        squares.y(),
                        squares.x() + squares.side(),
                        squares.y() + squares.side(),
                        "QR code"));
            } else if (ink instanceof Ink.Image image) {
                lines.add(new Area(
                        image.x(), image.y(), image.x() + image.width(), image.y() + image.height(), "picture"));
            } else if (ink instanceof Ink.Bars bars) {
                float width = bars.turned() ? bars.height() : bars.length();
                float height = bars.turned() ? bars.length() : bars.height();
                lines.add(new Area(bars.x(), bars.y(), bars.x() + width, bars.y() + height, "bars"));
            }
        }
        List<String> defects = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Area text = texts.get(i);
            if (text.left < sheet.frame().left() - SLACK
                    || text.right > sheet.frame().right() + SLACK
                    || text.top < sheet.frame().top() - SLACK
                    || text.bottom > sheet.frame().pageHeight()) {
                defects.add("off the sheet: " + text);
            }
            for (Area other : texts.subList(i + 1, texts.size())) {
                if (text.meets(other)) {
                    defects.add(text + " over " + other);
                }
            }
            for (Area line : lines) {
                if (crosses(text, line)) {
                    defects.add(text + " across " + line);
                }
            }
        }
        return defects;
    }

    private Area area(Ink.Text text) {
        float width = typeface.width(text.text(), text.size());
        float up = 0.7f * text.size();
        float down = 0.12f * text.size();
        return switch (text.angle()) {
            case 90 -> new Area(text.x() - up, text.y() - width, text.x() + down, text.y(), text.text());
            case 270 -> new Area(text.x() - down, text.y(), text.x() + up, text.y() + width, text.text());
            default -> new Area(text.x(), text.y() - up, text.x() + width, text.y() + down, text.text());
        };
    }

    private static List<Area> edges(Ink.Box box) {
        float right = box.x() + box.width();
        float bottom = box.y() + box.height();
        return List.of(
                new Area(box.x(), box.y(), right, box.y(), "top"),
                new Area(box.x(), bottom, right, bottom, "bottom"),
                new Area(box.x(), box.y(), box.x(), bottom, "left"),
                new Area(right, box.y(), right, bottom, "right"));
    }

    private static boolean crosses(Area text, Area line) {
        return line.left < text.right - SLACK
                && line.right > text.left + SLACK
                && line.top < text.bottom - SLACK
                && line.bottom > text.top + SLACK;
    }

    /** All text in the order it was drawn, without white space. */
    public static String text(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.inks().stream())
                .filter(Ink.Text.class::isInstance)
                .map(ink -> ((Ink.Text) ink).text())
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }
}
