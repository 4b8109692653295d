package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.ArrayList;
import java.util.List;

/**
 * Boxes side by side, each with lines of small labels and their values: the parties of a document. All are as high as the
 * fullest; words wrap beside their label. Never split.
 */
public final class Panels implements Block {
    private static final float SIZE = 7.2f;
    private static final float LINE = 8.6f;
    private static final float PADDING = 2.2f;
    private static final float GAP = 3f;
    private static final float LEAST_VALUE = 20f;

    private final Pen pen;
    private final List<Box> boxes = new ArrayList<>();
    private boolean drawn;

    /**
     * A label and its value.
     *
     * @param share its part of the line, beside those of the others
     */
    public record Field(String label, String value, float share) {
        public Field(String label, String value) {
            this(label, value, 1);
        }
    }

    /** A field with its value broken into lines, {@code x} from the left of its box. */
    private record Placed(float x, float width, float labelWidth, String label, List<String> value) {}

    private record Box(float x, float width, List<List<Placed>> lines) {
        float height() {
            float height = 2 * PADDING;
            for (List<Placed> line : lines) {
                height += LINE * rows(line);
            }
            return height;
        }

        static int rows(List<Placed> line) {
            return Math.max(
                    1, line.stream().mapToInt(each -> each.value().size()).max().orElse(1));
        }
    }

    /** Boxes of the same width, each a list of lines of fields; the first field of each stands out. */
    public Panels(Pen pen, List<List<List<Field>>> boxes) {
        this.pen = pen;
        float width = pen.frame().width() / boxes.size();
        for (int i = 0; i < boxes.size(); i++) {
            this.boxes.add(new Box(
                    i * width,
                    width,
                    boxes.get(i).stream().map(line -> placed(line, width)).toList()));
        }
    }

    private List<Placed> placed(List<Field> line, float width) {
        float[] shares = new float[line.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = line.get(i).share();
        }
        float[] widths = Frame.sharesOf(width - 2 * PADDING, shares);
        List<Placed> placed = new ArrayList<>();
        float x = PADDING;
        for (int i = 0; i < widths.length; i++) {
            Field field = line.get(i);
            float label = pen.fit().typeface().width(field.label(), Pen.LABEL) + GAP;
            float room = Math.max(LEAST_VALUE, widths[i] - label - GAP);
            placed.add(new Placed(x, room, label, field.label(), pen.fit().wrap(field.value(), room, SIZE)));
            x += widths[i];
        }
        return placed;
    }

    @Override
    public float least() {
        return height();
    }

    @Override
    public float height() {
        return drawn ? 0 : (float) boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float height = height();
        for (Box box : boxes) {
            float x = pen.frame().left() + box.x();
            sheet.box(x, y, box.width(), height);
            float at = y + PADDING;
            for (int i = 0; i < box.lines().size(); i++) {
                at = line(sheet, x, at, box.lines().get(i), i == 0);
            }
        }
        drawn = true;
        return y + height;
    }

    private float line(Sheet sheet, float x, float y, List<Placed> line, boolean bold) {
        float baseline = y + SIZE - 0.8f;
        for (int i = 0; i < line.size(); i++) {
            Placed field = line.get(i);
            boolean name = bold && i == 0;
            pen.text(sheet, x + field.x(), baseline, field.labelWidth(), Pen.LABEL, false, field.label(), Align.LEFT);
            float at = baseline;
            for (String text : field.value()) {
                pen.text(sheet, x + field.x() + field.labelWidth(), at, field.width(), SIZE, name, text, Align.LEFT);
                at += LINE;
            }
        }
        return y + LINE * Box.rows(line);
    }

    @Override
    public boolean finished() {
        return drawn;
    }
}
