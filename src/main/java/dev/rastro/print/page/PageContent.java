package dev.rastro.print.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a sheet into a page's content: areas first, then lines, text on top. */
final class PageContent {
    private static final float BOLD = 0.028f;
    private static final float MIDDLE = 0.42f;
    private static final String BAR_CODE = "Código de barras";
    private static final String QR_CODE = "Código QR";

    private final ContentBytes out = new ContentBytes();
    private final PdfFont font;
    private final Typeface typeface;
    private final Frame frame;
    private final Structure.@Nullable OnPage tags;

    /** @param tags what a screen reader reads, {@code null} for none */
    PageContent(PdfFont font, Typeface typeface, Frame frame, Structure.@Nullable OnPage tags) {
        this.font = font;
        this.typeface = typeface;
        this.frame = frame;
        this.tags = tags;
    }

    /** The content; pictures are drawn by the names that the page's resources give them. */
    ContentBytes of(List<Ink> inks, Map<Picture, String> pictures) throws IOException {
        for (Ink ink : inks) {
            if (ink instanceof Ink.Watermark watermark) {
                tagged(tags -> tags.paragraph(out));
                watermark(watermark);
                tagged(tags -> tags.close(out));
            }
        }
        tagged(tags -> tags.artifact(out));
        for (Ink ink : inks) {
            if (ink instanceof Ink.Fill fill) {
                fill(fill);
            } else if (ink instanceof Ink.Image image) {
                image(image, pictures);
            }
        }
        strokes(inks);
        tagged(tags -> tags.close(out));
        for (Ink ink : inks) {
            if (ink instanceof Ink.Bars bars) {
                tagged(tags -> tags.figure(BAR_CODE, out));
                bars(bars);
                tagged(tags -> tags.close(out));
            } else if (ink instanceof Ink.Squares squares) {
                tagged(tags -> tags.figure(QR_CODE, out));
                squares(squares);
                tagged(tags -> tags.close(out));
            }
        }
        new TextContent(out, font, frame, BOLD, tags).write(inks);
        return out;
    }

    private void tagged(Consumer<Structure.OnPage> mark) {
        if (tags != null) {
            mark.accept(tags);
        }
    }

    private float up(float y) {
        return frame.pageHeight() - y;
    }

    private void fill(Ink.Fill fill) {
        out.word("q").colour(fill.colour()).word("rg");
        out.numbers(fill.x(), up(fill.y() + fill.height()), fill.width(), fill.height())
                .word("re f Q");
    }

    private void image(Ink.Image image, Map<Picture, String> pictures) {
        String name = pictures.get(image.picture());
        if (name != null) {
            out.word("q").numbers(image.width(), 0, 0, image.height(), image.x(), up(image.y() + image.height()));
            out.word("cm").word(name).word("Do Q");
        }
    }

    /** Lines and boxes; those that follow each other with one width become one path. */
    private void strokes(List<Ink> inks) {
        float width = -1;
        boolean dashed = false;
        boolean open = false;
        for (Ink ink : inks) {
            float wanted;
            boolean dash = false;
            if (ink instanceof Ink.Line line) {
                wanted = line.width();
                dash = line.dashed();
            } else if (ink instanceof Ink.Box box) {
                wanted = box.lineWidth();
            } else {
                continue;
            }
            if (wanted != width || dash != dashed) {
                if (open) {
                    out.word("S");
                }
                out.number(wanted).word("w");
                if (dash != dashed) {
                    out.word(dash ? "[2 2] 0 d" : "[] 0 d");
                }
                width = wanted;
                dashed = dash;
            }
            open = true;
            if (ink instanceof Ink.Line line) {
                out.numbers(line.x1(), up(line.y1())).word("m");
                out.numbers(line.x2(), up(line.y2())).word("l");
            } else if (ink instanceof Ink.Box box) {
                out.numbers(box.x(), up(box.y() + box.height()), box.width(), box.height())
                        .word("re");
            }
        }
        if (open) {
            out.word("S");
        }
    }

    private void bars(Ink.Bars bars) {
        float at = bars.turned() ? bars.y() : bars.x();
        float bottom = up(bars.y() + bars.height());
        for (int i = 0; i < bars.widths().length; i++) {
            float width = bars.widths()[i] * bars.module();
            if (i % 2 == 0 && bars.turned()) {
                out.numbers(bars.x(), up(at + width), bars.height(), width).word("re");
            } else if (i % 2 == 0) {
                out.numbers(at, bottom, width, bars.height()).word("re");
            }
            at += width;
        }
        out.word("f");
    }

    /** One module is one unit, so that neighbours meet without a seam. */
    private void squares(Ink.Squares squares) {
        QrCode code = squares.code();
        int modules = code.modules();
        float unit = squares.side() / modules;
        for (int row = 0; row < modules; row++) {
            int from = 0;
            while (from < modules) {
                int to = from;
                while (to < modules && code.dark(to, row)) {
                    to++;
                }
                if (to > from) {
                    out.numbers(squares.x() + from * unit, up(squares.y() + (row + 1) * unit), (to - from) * unit, unit)
                            .word("re");
                }
                from = Math.max(to, from + 1);
            }
        }
        out.word("f");
    }

    private void watermark(Ink.Watermark watermark) throws IOException {
        String words = typeface.drawable(watermark.text());
        float width = typeface.width(words, watermark.size());
        double angle = Math.toRadians(45);
        float cos = (float) Math.cos(angle);
        float x = frame.pageWidth() / 2 - cos * width / 2;
        float y = frame.pageHeight() * MIDDLE - cos * width / 2;
        out.word("q")
                .colour(watermark.colour())
                .word("rg BT /F")
                .number(watermark.size())
                .word("Tf");
        out.numbers(cos, cos, -cos, cos, x, y).word("Tm");
        out.string(font.encode(words)).word("Tj ET Q");
    }
}
