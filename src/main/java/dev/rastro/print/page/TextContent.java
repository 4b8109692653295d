package dev.rastro.print.page;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a sheet's lines of text as one text object. */
final class TextContent {
    private final ContentBytes out;
    private final PdfFont font;
    private final Frame frame;
    private final float boldness;
    private final Structure.@Nullable OnPage tags;
    private final Passages passages = new Passages();
    private boolean open;
    private float size = -1;
    private int colour = Ink.BLACK;
    private boolean bold;

    /**
     * Over the content of a page.
     *
     * @param tags what a screen reader reads, {@code null} for none
     * @param boldness how thick the outline of bold text is, as a part of its size
     */
    TextContent(ContentBytes out, PdfFont font, Frame frame, float boldness, Structure.@Nullable OnPage tags) {
        this.out = out;
        this.font = font;
        this.frame = frame;
        this.boldness = boldness;
        this.tags = tags;
    }

    void write(List<Ink> inks) throws IOException {
        out.word("BT");
        for (Ink ink : inks) {
            if (ink instanceof Ink.Text text) {
                tag(text);
                write(text);
            }
        }
        if (tags != null && open) {
            tags.close(out);
        }
        out.word("ET");
    }

    private void tag(Ink.Text text) {
        if (tags != null && passages.begins(text)) {
            if (open) {
                tags.close(out);
            }
            tags.paragraph(out);
            open = true;
        }
    }

    private void write(Ink.Text text) throws IOException {
        if (text.colour() != colour) {
            colour = text.colour();
            out.colour(colour).word("rg").colour(colour).word("RG");
        }
        boolean resized = text.size() != size;
        if (resized) {
            size = text.size();
            out.word("/F").number(size).word("Tf");
        }
        if (text.bold() != bold) {
            bold = text.bold();
            out.word(bold ? "2 Tr" : "0 Tr");
            resized = true;
        }
        if (bold && resized) {
            out.number(size * boldness).word("w");
        }
        place(text);
        out.string(font.encode(text.text())).word("Tj");
    }

    private void place(Ink.Text text) {
        switch (Math.floorMod(text.angle(), 360)) {
            case 0 -> out.word("1 0 0 1");
            case 90 -> out.word("0 1 -1 0");
            case 180 -> out.word("-1 0 0 -1");
            case 270 -> out.word("0 -1 1 0");
            default -> throw new IllegalArgumentException("Text stands at right angles only: " + text);
        }
        out.numbers(text.x(), frame.pageHeight() - text.y()).word("Tm");
    }
}
