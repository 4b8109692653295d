package dev.rastro.desktop.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.page.FontChoice;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTextTest {
    private static final double SCALE = 2;

    /** How much of an area is dark. */
    private static double ink(BufferedImage page, Area area) {
        long dark = 0;
        long all = 0;
        for (int x = (int) (area.x() * SCALE); x < (area.x() + area.width()) * SCALE; x++) {
            for (int y = (int) (area.y() * SCALE); y < (area.y() + area.height()) * SCALE; y++) {
                all++;
                dark += (page.getRGB(x, y) & 0xff) < 140 ? 1 : 0;
            }
        }
        return (double) dark / all;
    }

    @ParameterizedTest
    @EnumSource(FontChoice.class)
    void textIsFoundWhereItIsSeen(FontChoice font) throws Exception {
        byte[] pdf = LongNote.pdf(3, PrintProfile.standard().with(font));
        try (OpenPdf open = OpenPdf.of(pdf)) {
            BufferedImage page = open.draw(0, SCALE);
            for (String wanted : List.of("INDUSTRIA sao joao", "peça 2-ésima", LongNote.KEY, "observação final")) {
                List<List<Area>> found = open.text(0).find(PageText.folded(wanted));
                assertThat(found).as(wanted).isNotEmpty();
                found.forEach(areas -> areas.forEach(area -> {
                    assertThat(area.height()).as(wanted).isBetween(3.0, 20.0);
                    assertThat(ink(page, area)).as("%s at %s", wanted, area).isGreaterThan(0.06);
                }));
            }
            assertThat(open.text(0).find(PageText.folded("não está aqui"))).isEmpty();
            assertThat(open.text(0).find("")).isEmpty();
        }
    }

    /** The stub of a DANFE in landscape is read upwards. */
    @ParameterizedTest
    @EnumSource(FontChoice.class)
    void turnedTextIsFoundWhereItIsSeen(FontChoice font) throws Exception {
        PrintProfile profile =
                PrintProfile.standard().with(font).with(NfeOptions.standard().withLayouts(List.of(NfeLayout.PAISAGEM)));
        try (OpenPdf open = OpenPdf.of(LongNote.pdf(1, profile))) {
            BufferedImage page = open.draw(0, SCALE);
            List<List<Area>> found = open.text(0).find(PageText.folded("Recebemos de"));
            assertThat(found).hasSize(1);
            Area area = found.getFirst().getFirst();
            assertThat(area.height()).isGreaterThan(area.width() * 1.5);
            assertThat(ink(page, area)).isGreaterThan(0.06);
        }
    }
}
