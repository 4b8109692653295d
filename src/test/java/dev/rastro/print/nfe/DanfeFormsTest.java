package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Code128;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import dev.rastro.testing.Shared.CorpusFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The A4 layouts of the NF-e: nothing lost, nothing over anything, whatever the note. */
class DanfeFormsTest {
    private static final int PIECE = 20;
    private static final Splitter WORDS = Splitter.onPattern("[\\s;]+");

    private final LayoutProbe probe = new LayoutProbe();

    private static NfeOptions everything(NfeLayout layout) {
        return NfeFiles.layout(layout).withTaxes(true, true);
    }

    private static Printable note(String key, String emission, boolean authorised, String rest) {
        return NfeFiles.printable(Notes.xml(key, emission, authorised, rest));
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"RETRATO", "PAISAGEM"})
    void everyNoteOfTheSamplesIsPrintedWhole(NfeLayout layout) {
        List<CorpusFile> files = NfeFiles.corpus("55");
        assertThat(files).hasSizeGreaterThan(60);
        for (CorpusFile file : files) {
            Printable document = NfeFiles.printable(file.bytes());
            List<Sheet> sheets = NfeFiles.sheets(document, everything(layout));
            probe.check(file.toString(), sheets);
            String all = LayoutProbe.solid(sheets);
            for (XmlNode item : document.content().all("det")) {
                assertThat(all)
                        .as(file.toString())
                        .contains(item.text("prod/cProd").replaceAll("\\s", ""))
                        .contains(item.text("prod/xProd").replaceAll("\\s", ""));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"RETRATO", "PAISAGEM"})
    void theLargestNoteKeepsEveryItemInstalmentAndWord(NfeLayout layout) {
        String words = Notes.words(5000);
        Printable document = note(
                Notes.KEY,
                "1",
                true,
                Notes.items(990, "de nome comprido") + Notes.instalments(120) + "<infAdic><infAdFisco>fiscoprimeiro"
                        + "</infAdFisco><infCpl>" + words + "</infCpl></infAdic>");
        List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
        probe.check("990 items", sheets);
        probe.contains(
                "990 items",
                sheets,
                1,
                IntStream.rangeClosed(1, 990)
                        .mapToObj(i -> "Item" + i + " de nome")
                        .toList());
        probe.contains("990 items", sheets, 1, Splitter.on(' ').split(words));
        probe.contains("990 items", sheets, 1, List.of("fiscoprimeiro"));
        IntStream.rangeClosed(1, 120)
                .forEach(i -> assertThat(LayoutProbe.solid(sheets))
                        .contains("1." + String.valueOf(1000 + i).substring(1) + ",50"));
        assertThat(probe.bars(sheets.subList(0, 2))).containsExactly(Notes.KEY, Notes.KEY);
    }

    private static String place(String element) {
        return "<" + element + "><CNPJ>12ABC34501DE35</CNPJ><xNome>" + "Depósito de nome longo ".repeat(3) + element
                + "</xNome><xLgr>Avenida das Nações Unidas</xLgr><nro>12345</nro><xCpl>bloco C, galpão 17</xCpl><xBairro>"
                + "Brooklin Paulista</xBairro><xMun>São José do Vale do Rio Preto</xMun><UF>RJ</UF><CEP>04578000</CEP>"
                + "<fone>11987654321</fone><IE>111222333444</IE></" + element + ">";
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"RETRATO", "PAISAGEM"})
    void aNoteWithEveryBlockIsPrintedWhole(NfeLayout layout) {
        String vehicle =
                "<veicProd><chassi>9BWZZZ377VT004251</chassi><xCor>AZUL</xCor><pot>0110</pot><nSerie>S77</nSerie>"
                        + "<tpComb>16</tpComb><nMotor>M1234</nMotor><anoMod>2027</anoMod><anoFab>2026</anoFab></veicProd>";
        String lots = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> "<rastro><nLote>L" + (1000 + i) + "</nLote><qLote>1.000</qLote><dFab>2026-01-02</dFab>"
                        + "<dVal>2027-03-04</dVal></rastro>")
                .collect(Collectors.joining());
        String items = Notes.items(3, "curto")
                .replaceFirst("</prod>", lots + "</prod>")
                .replaceFirst("(?s)(.*)</prod>", "$1" + vehicle + "</prod>");
        String rest = place("retirada") + place("entrega") + items + Notes.instalments(30)
                + "<transp><modFrete>0</modFrete><transporta><xNome>Transportes Gerais</xNome></transporta></transp>";
        Printable document = NfeFiles.printable(
                Notes.xml(Notes.KEY, "1", true, rest)
                        .replace(
                                "</ICMSTot>",
                                "<vPIS>7.77</vPIS></ICMSTot><ISSQNtot><vServ>55.55</vServ></ISSQNtot><ISTot><vIS>4.04</vIS></ISTot>"
                                        + "<IBSCBSTot><vBCIBSCBS>100.01</vBCIBSCBS><gIBS><vIBS>0.11</vIBS></gIBS></IBSCBSTot>"));
        List<Sheet> sheets = NfeFiles.sheets(document, everything(layout));
        probe.check("everything", sheets);
        probe.contains(
                "everything",
                sheets,
                1,
                List.of(
                        "LOCAL DE RETIRADA",
                        "LOCAL DE ENTREGA",
                        "VALOR TOTAL DOS SERVIÇOS",
                        "55,55",
                        "Transportes Gerais"));
        probe.contains(
                "everything", sheets, 1, List.of("VALOR DO PIS 7,77", "NÃO FAZ PARTE DO LEIAUTE OFICIAL", "4,04"));
        probe.contains(
                "everything",
                sheets,
                1,
                IntStream.rangeClosed(1, 90)
                        .mapToObj(i -> "Lote: L" + (1000 + i))
                        .toList());
        probe.contains("everything", sheets, 1, List.of("Chassi: 9BWZZZ377VT004251", "Série: S77", "Item1curto"));

        String plain = LayoutProbe.solid(NfeFiles.sheets(document, NfeFiles.layout(layout)));
        assertThat(plain).doesNotContain("LEIAUTEOFICIAL").doesNotContain("VALORDOPIS");
    }

    @Test
    void theDocumentDecidesAndTheOperatorOverrides() {
        String xml = Notes.xml(Notes.KEY, "1", true, Notes.items(1, "curto"));
        Printable wide = NfeFiles.printable(xml.replace("<natOp>", "<tpImp>2</tpImp><natOp>"));
        assertThat(NfeFiles.sheets(wide, NfeOptions.standard()).getFirst().frame())
                .isEqualTo(Frame.landscape());
        assertThat(NfeFiles.sheets(wide, NfeFiles.layout(NfeLayout.RETRATO))
                        .getFirst()
                        .frame())
                .isEqualTo(Frame.portrait());
        assertThat(NfeFiles.sheets(wide, NfeFiles.layout(NfeLayout.BOBINA58))
                        .getFirst()
                        .frame())
                .isEqualTo(Frame.landscape());
    }

    @Test
    void aFirstItemTallerThanTheRoomBeginsOnTheFirstSheet() {
        Printable document = note(Notes.KEY, "1", true, Notes.items(1, "palavra ".repeat(260)));
        for (NfeLayout layout : List.of(NfeLayout.RETRATO, NfeLayout.PAISAGEM)) {
            List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
            probe.check(layout.label(), sheets);
            assertThat(LayoutProbe.solid(sheets.subList(0, 1))).contains("palavra");
            probe.contains(layout.label(), sheets, 260, List.of("palavra"));
        }
    }

    @Test
    void securityPaperWithLettersHasItsSecondCodeWideEnough() {
        // The recipient's CNPJ has letters, the key has none.
        Printable document = note(Notes.KEY.substring(0, 34) + "5" + Notes.KEY.substring(35), "5", false, "");
        List<Sheet> sheets = NfeFiles.sheets(document, NfeOptions.standard());
        List<Ink.Bars> bars = sheets.getFirst().inks().stream()
                .filter(Ink.Bars.class::isInstance)
                .map(Ink.Bars.class::cast)
                .toList();
        assertThat(bars).hasSize(2);
        assertThat(bars.get(1).module() * Code128.modules(bars.get(1).widths())).isGreaterThanOrEqualTo(Frame.mm(115));
        assertThat(probe.bars(sheets)).hasSize(2).doesNotContain("unreadable");
        assertThat(document.situation().watermarks()).isEmpty();
        assertThat(LayoutProbe.solid(sheets)).contains("DANFEemContingência").doesNotContain("SEMVALORFISCAL");
    }

    @Test
    void theSmallLayoutsHaveTheSecondCodeOfSecurityPaperToo() {
        Printable document = note(Notes.KEY.substring(0, 34) + "5" + Notes.KEY.substring(35), "5", false, "");
        for (NfeLayout layout : List.of(NfeLayout.SIMPLIFICADO, NfeLayout.ETIQUETA)) {
            List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
            probe.clean(layout.label(), sheets);
            assertThat(probe.bars(sheets)).as(layout.label()).anyMatch(code -> code.length() == 36);
            assertThat(LayoutProbe.solid(sheets)).contains("DADOSDANF-e").doesNotContain("SEMPROTOCOLO");
        }
    }

    @Test
    void offlineContingencyIsSaid() {
        assertThat(LayoutProbe.solid(NfeFiles.sheets(note(Notes.KEY, "9", false, ""), NfeOptions.standard())))
                .contains("Pendentedeautorização.DANFEimpressoemcontingênciaoff-line.");
        assertThat(LayoutProbe.solid(NfeFiles.sheets(note(Notes.KEY, "9", true, ""), NfeOptions.standard())))
                .doesNotContain("Pendente")
                .contains("contingênciaoff-line");
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"SIMPLIFICADO", "SIMPLIFICADO2", "ETIQUETA"})
    void everyNoteOfTheSamplesIsPrintedSmall(NfeLayout layout) {
        for (CorpusFile file : NfeFiles.corpus("55")) {
            Printable document = NfeFiles.printable(file.bytes());
            List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout));
            if (layout == NfeLayout.ETIQUETA) {
                probe.check(file.toString(), sheets);
            } else {
                probe.clean(file.toString(), sheets);
            }
            String all = LayoutProbe.solid(sheets);
            if (layout != NfeLayout.ETIQUETA) {
                for (XmlNode item : document.content().all("det")) {
                    assertThat(all)
                            .as(file.toString())
                            .contains(item.text("prod/xProd").replaceAll("\\s", ""));
                }
            }
            for (String word : WORDS.split(document.content().text("infAdic/infCpl"))) {
                // A longer word is broken over labels, with their head between.
                assertThat(all)
                        .as(file.toString())
                        .contains(word.substring(0, Math.min(PIECE, word.length())))
                        .contains(word.substring(Math.max(0, word.length() - PIECE)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"SIMPLIFICADO", "SIMPLIFICADO2", "ETIQUETA"})
    void theBarsOfTheSmallLayoutsAreReadWithAndWithoutLetters(NfeLayout layout) {
        for (String key : List.of(Notes.KEY, Notes.LETTERS)) {
            List<Sheet> sheets =
                    NfeFiles.sheets(note(key, "1", true, Notes.items(2, "curto")), NfeFiles.layout(layout));
            assertThat(probe.bars(sheets)).as(layout + " " + key).containsExactly(key);
            Ink.Bars bars = (Ink.Bars) sheets.getFirst().inks().stream()
                    .filter(Ink.Bars.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(bars.module()).isGreaterThan(Frame.mm(0.2f));
            if (key.equals(Notes.LETTERS)) {
                assertThat(bars.length()).isGreaterThanOrEqualTo(Frame.mm(115));
            }
        }
    }

    @Test
    void longRemarksGoOnOverLabelsOfNoLessThanSixPoints() {
        String words = Notes.words(5000);
        Printable document = note(Notes.KEY, "1", true, "<infAdic><infCpl>" + words + "</infCpl></infAdic>");
        List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(NfeLayout.ETIQUETA));
        assertThat(sheets).hasSizeGreaterThan(1);
        probe.check("label", sheets);
        probe.contains("label", sheets, 1, Splitter.on(' ').split(words));
        assertThat(probe.bars(sheets)).hasSize(sheets.size()).containsOnly(Notes.KEY);
        assertThat(sheets.stream().flatMap(sheet -> sheet.inks().stream()).filter(Ink.Text.class::isInstance))
                .allSatisfy(ink -> assertThat(((Ink.Text) ink).size()).isGreaterThanOrEqualTo(6f));
    }

    @ParameterizedTest
    @EnumSource(
            value = NfeLayout.class,
            names = {"RETRATO", "PAISAGEM", "SIMPLIFICADO", "SIMPLIFICADO2"})
    void theLogoStandsBesideTheIssuerAndOverNothing(NfeLayout layout) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        Map<String, Picture> logos = Map.of(
                Notes.KEY.substring(6, 20), Picture.read(png.toByteArray()).orElseThrow());
        Printable document = note(Notes.KEY, "1", true, Notes.items(200, "curto"));
        List<Sheet> sheets = NfeFiles.sheets(document, NfeFiles.layout(layout), logos);
        probe.check(layout.label(), sheets);
        assertThat(sheets.getFirst().inks()).anyMatch(Ink.Image.class::isInstance);
    }
}
