package dev.rastro.print.cte;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Codes;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.IssuerBox;
import dev.rastro.print.page.NoticeBand;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.QrCode;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every sheet of a DACTE begins with: issuer, DACTE box with modal and number, bar code and key, QR code, type of
 * document and service, protocol, and what has to be said of contingency and environment (MOC CT-e 4.00, Anexo II).
 */
final class CteHead {
    private static final float TITLE = 30f;
    private static final float SUBTITLE = 6.4f;
    private static final float BARS_HEIGHT = Frame.mm(15);
    private static final float CODES = 5 + BARS_HEIGHT + Frame.ROW + 20;
    /** 277 modules of 9 cm for 297, quiet zones included. */
    private static final float BARS = 238f;

    private static final float BOX = BARS + 22;
    /** With letters the symbol is at least 11.5 cm wide (Nota Técnica Conjunta 2025.001). */
    private static final float HYBRID_BARS = 328f;

    private static final float HYBRID_BOX = HYBRID_BARS + 18;
    /** A QR code of 25 mm at least, quiet zone included 31 mm. */
    private static final float QR = CODES;

    private static final float SECOND = BARS_HEIGHT + 5;

    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;
    private final Names names;
    private final @Nullable Picture logo;
    private final @Nullable String securityPaper;
    private final @Nullable QrCode code;

    /**
     * What differs from document to document.
     *
     * @param label of the document itself, "CT-e"
     * @param title of the auxiliary document
     * @param subtitle its full name
     * @param receipt what the receiver signs at the top of the first sheet; empty where there is no stub
     */
    record Names(String label, String title, String subtitle, String receipt) {}

    CteHead(Pen pen, Cte cte, CodeWords words, Names names, @Nullable Picture logo) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
        this.names = names;
        this.logo = logo;
        this.securityPaper = cte.securityPaper().orElse(null);
        this.code = QrCode.readable(cte.qr(), QR).orElse(null);
    }

    float draw(Sheet sheet, float y, int number, int count) {
        float at = number == 1 && !names.receipt().isEmpty() ? stub(sheet, y) : y;
        at = boxes(sheet, at, number, count);
        at = pen.row(sheet, pen.frame().left(), at, kind());
        float[] widths = pen.frame().shares(56, 44);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(
                                widths[0],
                                "CFOP - NATUREZA DA PRESTAÇÃO",
                                IssuerLines.joined(
                                        " - ", cte.ide().text("CFOP"), cte.ide().text("natOp"))),
                        protocol(widths[1])));
        return NoticeBand.draw(pen, sheet, at, cte.notices()) + 2;
    }

    private float stub(Sheet sheet, float y) {
        Frame frame = pen.frame();
        float right = 92;
        float left = frame.width() - right;
        sheet.box(frame.left(), y, left, 11);
        pen.text(sheet, frame.left() + 3, y + 7.6f, left - 6, 6.2f, false, names.receipt(), Align.CENTER);
        float[] widths = Frame.sharesOf(left, 30, 17, 27, 13, 13);
        float end = pen.row(
                sheet,
                frame.left(),
                y + 11,
                List.of(
                        Cell.text(widths[0], "NOME", ""),
                        Cell.text(widths[1], "RG", ""),
                        Cell.text(widths[2], "ASSINATURA / CARIMBO", ""),
                        Cell.text(widths[3], "CHEGADA DATA/HORA", ""),
                        Cell.text(widths[4], "SAÍDA DATA/HORA", "")));
        float x = frame.left() + left;
        sheet.box(x, y, right, end - y);
        pen.text(sheet, x, y + 9, right, 8, true, names.label(), Align.CENTER);
        pen.text(sheet, x + 2, y + 18, right - 4, 8, true, "Nº " + documentNumber(), Align.CENTER);
        pen.text(sheet, x + 2, y + 27, right - 4, 8, true, "SÉRIE " + series(), Align.CENTER);
        sheet.add(new Ink.Line(frame.left(), end + 3.5f, frame.right(), end + 3.5f, 0.5f, true));
        return end + 7;
    }

    private String documentNumber() {
        return Brazil.documentNumber(cte.ide().text("nCT"));
    }

    private String series() {
        return Brazil.series(cte.ide().text("serie"));
    }

    private float boxes(Sheet sheet, float y, int number, int count) {
        Frame frame = pen.frame();
        boolean hybrid = !cte.key().chars().allMatch(Character::isDigit);
        float codes = CODES + (securityPaper == null ? 0 : SECOND);
        float box = hybrid ? HYBRID_BOX : BOX;
        float qr = code == null ? 0 : QR;
        float right = box + qr;
        float left = frame.width() - right;
        float height = TITLE + Frame.ROW + codes;
        new IssuerBox(IssuerLines.of(cte.content().at("emit")), logo).draw(pen, sheet, frame.left(), y, left, height);
        float x = frame.left() + left;
        title(sheet, x, y, right);
        float at = pen.row(sheet, x, y + TITLE, identity(right, number, count));
        codes(sheet, x, at, box, codes, hybrid);
        if (code != null) {
            sheet.box(x + box, at, qr, codes);
            Codes.qr(sheet, x + box, at + (codes - qr) / 2, qr, code);
        }
        return y + height;
    }

    private void title(Sheet sheet, float x, float y, float width) {
        float modal = Math.min(100, width * 0.3f);
        float title = width - modal;
        sheet.box(x, y, title, TITLE);
        pen.text(sheet, x + 4, y + 12, title - 8, 12, true, names.title(), Align.CENTER);
        float baseline = y + 20;
        for (String line : pen.fit().wrap(names.subtitle(), title - 8, SUBTITLE)) {
            pen.text(sheet, x + 4, baseline, title - 8, SUBTITLE, false, line, Align.CENTER);
            baseline += SUBTITLE + 1;
        }
        sheet.box(x + title, y, modal, TITLE);
        pen.text(sheet, x + title + 3, y + 8, modal - 6, Pen.LABEL, false, "MODAL", Align.LEFT);
        String mode = words.word("modal", cte.ide().text("modal"));
        pen.text(sheet, x + title + 3, y + 22, modal - 6, 10, true, mode, Align.CENTER);
    }

    private List<Cell> identity(float width, int number, int count) {
        float[] widths = Frame.sharesOf(width, 11, 11, 20, 16, 42);
        String issued = cte.ide().text("dhEmi");
        return List.of(
                Cell.centered(widths[0], "MODELO", cte.ide().text("mod")),
                Cell.centered(widths[1], "SÉRIE", series()),
                Cell.centered(widths[2], "NÚMERO", documentNumber()),
                Cell.centered(widths[3], "FOLHA", "FL " + number + "/" + count),
                Cell.centered(
                        widths[4],
                        "DATA E HORA DE EMISSÃO",
                        (Moments.day(issued) + " " + Moments.clock(issued)).strip()));
    }

    private void codes(Sheet sheet, float x, float y, float width, float height, boolean hybrid) {
        sheet.box(x, y, width, height);
        float drawn = hybrid ? HYBRID_BARS : BARS;
        float from = x + (width - drawn) / 2;
        Codes.bars(sheet, from, y + 4, drawn, BARS_HEIGHT, cte.key());
        float at = y + 5 + BARS_HEIGHT;
        at = pen.row(sheet, x, at, List.of(Cell.centered(width, "CHAVE DE ACESSO", Brazil.key(cte.key()))));
        if (securityPaper != null) {
            Codes.bars(sheet, from, at + 3, drawn, BARS_HEIGHT, securityPaper);
            at += SECOND;
        }
        pen.text(
                sheet,
                x + 4,
                at + 8,
                width - 8,
                7f,
                false,
                "Consulta de autenticidade no portal nacional do CT-e,",
                Align.CENTER);
        pen.text(
                sheet,
                x + 4,
                at + 16,
                width - 8,
                7f,
                false,
                "no site da Sefaz Autorizadora, ou em http://www.cte.fazenda.gov.br",
                Align.CENTER);
    }

    private List<Cell> kind() {
        XmlNode ide = cte.ide();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(4, "TIPO DO CT-E", words.numbered("tpCTe", ide.text("tpCTe"))));
        cells.add(Cell.text(5, "TIPO DO SERVIÇO", words.numbered("tpServ", ide.text("tpServ"))));
        String role = cte.payerRole();
        if (!role.isEmpty()) {
            String list = ide.text("mod").equals("64") ? "tomaGtv" : "toma";
            cells.add(Cell.text(4, "TOMADOR DO SERVIÇO", words.numbered(list, role)));
        }
        if (ide.has("forPag")) {
            cells.add(Cell.text(3, "FORMA DE PAGAMENTO", words.numbered("forPag", ide.text("forPag"))));
        }
        String contributor =
                ide.text("indIEToma").isEmpty() ? cte.content().text("toma/indIEToma") : ide.text("indIEToma");
        if (!contributor.isEmpty()) {
            cells.add(Cell.text(5, "INDICADOR DA IE DO TOMADOR", words.numbered("indIEToma", contributor)));
        }
        if (ide.text("indGlobalizado").equals("1")) {
            cells.add(Cell.centered(3, "CT-E GLOBALIZADO", "SIM"));
        }
        String suframa = cte.content().text("dest|toma/ISUF");
        if (!suframa.isEmpty()) {
            cells.add(Cell.text(4, "INSCRIÇÃO SUFRAMA", suframa));
        }
        return widened(cells);
    }

    private List<Cell> widened(List<Cell> cells) {
        float sum = (float) cells.stream().mapToDouble(Cell::width).sum();
        return cells.stream()
                .map(cell ->
                        new Cell(cell.width() * pen.frame().width() / sum, cell.label(), cell.value(), cell.align()))
                .toList();
    }

    private Cell protocol(float width) {
        if (securityPaper != null) {
            return Cell.centered(width, "DADOS DO " + names.label(), Brazil.key(securityPaper));
        }
        XmlNode protocol = cte.protocol();
        String label = cte.situation().denied() ? "PROTOCOLO DE DENEGAÇÃO DE USO" : "PROTOCOLO DE AUTORIZAÇÃO DE USO";
        String received = protocol.text("dhRecbto");
        String text = protocol.has("nProt")
                ? IssuerLines.joined("  ", protocol.text("nProt"), Moments.day(received), Moments.clock(received))
                : cte.withoutProtocol();
        return Cell.centered(width, label, text);
    }
}
