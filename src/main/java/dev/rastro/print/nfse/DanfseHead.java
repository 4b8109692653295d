package dev.rastro.print.nfse;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Codes;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.QrCode;
import dev.rastro.print.page.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of every sheet of a DANFSe: what it is, where it comes from, what identifies it (NT 008/2026, 2.4.3). */
final class DanfseHead implements Pages.Heading {
    private static final float BAND = Frame.mm(11.6f);
    /** From the border to the content. */
    static final float INSET = Frame.mm(1);
    /** From the border below to the end of the content: folio and situation are between them. */
    private static final float BELOW = 10.3f;

    private static final float FOLIO = 8f;
    private static final int RED = 0xFF0000;
    private static final float TITLE = 9f;
    /** With its quiet zone; the code itself is then wider than the 15.2 mm that the norm asks for. */
    private static final float QR = 56f;

    private static final float CAPTION = 6f;
    private static final String AUTHENTICITY =
            "A autenticidade desta NFS-e pode ser verificada pela leitura deste código "
                    + "QR ou pela consulta da chave de acesso no portal nacional da NFS-e";
    /** What no municipality taxes: its NFS-e names none. */
    private static final String NOT_TAXED = "99";

    private final Pen pen;
    private final Nfse nfse;
    private final Terms terms;
    private final @Nullable QrCode code;

    DanfseHead(Pen pen, Nfse nfse, Terms terms, Consultation consultation) {
        this.pen = pen;
        this.nfse = nfse;
        this.terms = terms;
        this.code = QrCode.readable(consultation.address(nfse.key()), QR).orElse(null);
    }

    @Override
    public float draw(Sheet sheet, float y, int number, int count) {
        Frame frame = pen.frame();
        float left = frame.left() - INSET;
        float top = frame.top() - INSET;
        float bottom = frame.bottom() + BELOW;
        sheet.add(new Ink.Box(left, top, frame.right() + INSET - left, bottom - top, 1));
        sheet.add(new Ink.Fill(frame.left(), y, frame.width(), BAND, Pen.SHADE));
        band(sheet, y);
        float end = identification(sheet, y + BAND);
        String folio = "FOLHA " + number + "/" + count;
        pen.text(sheet, frame.left() + 2, frame.bottom() + FOLIO, 80, 6, false, folio, Align.LEFT);
        return end;
    }

    private void band(Sheet sheet, float y) {
        Grid grid = new Grid(pen, Grid.LABEL);
        float left = pen.frame().left();
        float column = grid.column();
        pen.text(sheet, left + 6, y + 18, column - 12, 16, true, "NFS-e", Align.LEFT);
        pen.text(sheet, left + 6, y + 27, column - 12, 6, false, "Nota Fiscal de Serviço eletrônica", Align.LEFT);
        boolean test = nfse.homologation();
        float first = test ? y + 9.5f : y + 14;
        pen.text(sheet, left + column, first, 2 * column, TITLE, true, "DANFSe v2.0", Align.CENTER);
        pen.text(
                sheet, left + column, first + 10, 2 * column, TITLE, true, "Documento Auxiliar da NFS-e", Align.CENTER);
        if (test) {
            String words = "NFS-e SEM VALIDADE JURÍDICA";
            float free = 2 * column - pen.fit().typeface().width(words, TITLE);
            sheet.add(new Ink.Text(left + column + free / 2, first + 20, TITLE, true, words, RED, 0));
        }
        float x = left + 3 * column + 2;
        float width = column - 4;
        pen.text(sheet, x, y + 10, width, 8, false, municipality(), Align.LEFT);
        XmlNode note = nfse.note();
        pen.text(sheet, x, y + 20, width, 6, false, said("Ambiente Gerador: ", "ambGer", note), Align.LEFT);
        pen.text(sheet, x, y + 28, width, 6, false, said("Tipo de Ambiente: ", "tpAmb", nfse.dps()), Align.LEFT);
    }

    private String municipality() {
        boolean none = nfse.dps().text("serv/cServ/cTribNac").startsWith(NOT_TAXED);
        XmlNode note = nfse.note();
        String uf = note.text("emit/enderNac/UF");
        String place = Shown.listed(note.text("xLocEmi"), uf);
        return none || place.isEmpty() ? "" : "Município: " + place;
    }

    private String said(String label, String field, XmlNode node) {
        String code = node.text(field);
        return code.isEmpty() ? "" : label + terms.of(field, code);
    }

    private float identification(Sheet sheet, float y) {
        XmlNode note = nfse.note();
        XmlNode dps = nfse.dps();
        Grid grid = new Grid(pen, Grid.TITLE);
        float left = pen.frame().left();
        sheet.line(left, y, pen.frame().right(), y);
        float at = y + 1;
        at = grid.draw(sheet, left, at, List.of(Field.wide(3, "CHAVE DE ACESSO DA NFS-e", nfse.key())));
        at = grid.draw(
                sheet,
                left,
                at,
                List.of(
                        Field.of("NÚMERO DA NFS-e", note.text("nNFSe")),
                        Field.of("COMPETÊNCIA DA NFS-e", Shown.moment(dps.text("dCompet"))),
                        Field.of("DATA E HORA DA EMISSÃO DA NFS-e", Shown.moment(note.text("dhProc")))));
        at = grid.draw(
                sheet,
                left,
                at,
                List.of(
                        Field.of("NÚMERO DA DPS", dps.text("nDPS")),
                        Field.of("SÉRIE DA DPS", dps.text("serie")),
                        Field.of("DATA E HORA DA EMISSÃO DA DPS", Shown.moment(dps.text("dhEmi")))));
        String purpose = nfse.declaredIbsCbs().text("finNFSe");
        at = grid.draw(
                sheet,
                left,
                at,
                List.of(
                        Field.shaded("EMITENTE DA NFS-e", terms.of("tpEmit", dps.text("tpEmit"))),
                        Field.of("SITUAÇÃO DA NFS-e", terms.of("cStat", note.text("cStat"))),
                        Field.of("FINALIDADE", terms.of("finNFSe", purpose))));
        code(sheet, left + 3 * grid.column(), y, grid.column());
        return Math.max(at, y + QR + 20) + 2;
    }

    private void code(Sheet sheet, float x, float y, float width) {
        if (code != null) {
            Codes.qr(sheet, x + (width - QR) / 2, y + 1, QR, code);
        }
        float at = y + QR + 5;
        for (String line : threeLines(width - 4)) {
            pen.text(sheet, x + 2, at, width - 4, CAPTION, false, line, Align.CENTER);
            at += 6.6f;
        }
    }

    /** The norm wants three, whatever the width of the font. */
    private List<String> threeLines(float width) {
        float size = CAPTION;
        List<String> lines = pen.fit().wrap(AUTHENTICITY, width, size);
        while (lines.size() > 3) {
            size *= 0.98f;
            lines = pen.fit().wrap(AUTHENTICITY, width, size);
        }
        return lines;
    }
}
