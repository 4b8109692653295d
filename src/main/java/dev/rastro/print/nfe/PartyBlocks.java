package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** Receipt stub, recipient, places of withdrawal and delivery. */
final class PartyBlocks {
    private static final float STUB = 34f;
    private static final String WITHDRAWAL = "LOCAL DE RETIRADA";
    private static final String DELIVERY = "LOCAL DE ENTREGA";

    private final Pen pen;
    private final XmlNode note;
    private final XmlNode ide;

    PartyBlocks(Pen pen, XmlNode note) {
        this.pen = pen;
        this.note = note;
        this.ide = note.at("ide");
    }

    /** The stub that stays with the issuer, and the line to cut along. */
    float canhoto(Sheet sheet, float y) {
        float right = 92;
        float left = pen.frame().width() - right;
        sheet.box(pen.frame().left(), y, left, STUB - 17);
        List<String> lines = pen.fit().wrap(receipt(note.text("emit/xNome")), left - 6, 6.2f);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            pen.text(sheet, pen.frame().left() + 3, y + 7 + i * 7, left - 6, 6.2f, false, lines.get(i), Align.LEFT);
        }
        pen.row(
                sheet,
                pen.frame().left(),
                y + STUB - 17,
                List.of(
                        Cell.text(110, "DATA DE RECEBIMENTO", ""),
                        Cell.text(left - 110, "IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR", "")));
        float x = pen.frame().left() + left;
        sheet.box(x, y, right, STUB + 3);
        pen.text(sheet, x, y + 12, right, 10, true, "NF-e", Align.CENTER);
        pen.text(
                sheet, x + 2, y + 23, right - 4, 9, true, "Nº " + Brazil.documentNumber(ide.text("nNF")), Align.CENTER);
        pen.text(sheet, x + 2, y + 33, right - 4, 9, true, "SÉRIE " + Brazil.series(ide.text("serie")), Align.CENTER);
        float cut = y + STUB + 7;
        sheet.add(new Ink.Line(
                pen.frame().left(), cut, pen.frame().left() + pen.frame().width(), cut, 0.5f, true));
        return cut + 4;
    }

    /** What the receiver signs. */
    static String receipt(String issuer) {
        return "RECEBEMOS DE " + issuer
                + " OS PRODUTOS E/OU SERVIÇOS CONSTANTES DA NOTA FISCAL ELETRÔNICA INDICADA AO LADO";
    }

    float recipient(Sheet sheet, float y) {
        XmlNode dest = note.at("dest");
        XmlNode place = dest.at("enderDest");
        String id = dest.text("CNPJ|CPF|idEstrangeiro");
        String issued = ide.text("dhEmi|dEmi");
        String left = ide.text("dhSaiEnt|dSaiEnt");
        String time = ide.has("dhSaiEnt") ? Moments.clock(left) : ide.text("hSaiEnt");
        pen.title(sheet, pen.frame().left(), y, "DESTINATÁRIO / REMETENTE");
        float at = y + Frame.TITLE;
        float[] one = pen.frame().shares(62, 22, 16);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", dest.text("xNome")),
                        Cell.centered(one[1], "CNPJ / CPF / ID. ESTRANGEIRO", Brazil.taxId(id)),
                        Cell.centered(one[2], "DATA DA EMISSÃO", Moments.day(issued))));
        float[] two = pen.frame().shares(46, 24, 14, 16);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(
                                two[0],
                                "ENDEREÇO",
                                IssuerLines.joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl"))),
                        Cell.text(two[1], "BAIRRO / DISTRITO", place.text("xBairro")),
                        Cell.centered(two[2], "CEP", Brazil.postalCode(place.text("CEP"))),
                        Cell.centered(two[3], "DATA DA SAÍDA / ENTRADA", Moments.day(left))));
        float[] three = pen.frame().shares(40, 6, 18, 20, 16);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(three[0], "MUNICÍPIO", municipality(place)),
                        Cell.centered(three[1], "UF", place.text("UF")),
                        Cell.centered(three[2], "FONE / FAX", Brazil.phone(place.text("fone"))),
                        Cell.text(three[3], "INSCRIÇÃO ESTADUAL", dest.text("IE")),
                        Cell.centered(three[4], "HORA DA SAÍDA / ENTRADA", time)));
        return at + 2;
    }

    private static String municipality(XmlNode place) {
        boolean abroad = place.text("UF").equals("EX");
        return abroad ? IssuerLines.joined(" - ", place.text("xMun"), place.text("xPais")) : place.text("xMun");
    }

    float withdrawal(Sheet sheet, float y) {
        return place(sheet, y, WITHDRAWAL, note.at("retirada"));
    }

    float delivery(Sheet sheet, float y) {
        return place(sheet, y, DELIVERY, note.at("entrega"));
    }

    float withdrawalInOneRow(Sheet sheet, float y) {
        return placeInOneRow(sheet, y, WITHDRAWAL, note.at("retirada"));
    }

    float deliveryInOneRow(Sheet sheet, float y) {
        return placeInOneRow(sheet, y, DELIVERY, note.at("entrega"));
    }

    /** In landscape a row is long enough for all of it. */
    private float placeInOneRow(Sheet sheet, float y, String title, XmlNode place) {
        if (!place.present()) {
            return y;
        }
        pen.title(sheet, pen.frame().left(), y, title);
        float[] widths = pen.frame().shares(24, 13, 10, 24, 13, 13, 4, 8, 10);
        float at = pen.row(
                sheet,
                pen.frame().left(),
                y + Frame.TITLE,
                List.of(
                        Cell.text(widths[0], "NOME / RAZÃO SOCIAL", place.text("xNome")),
                        Cell.centered(widths[1], "CNPJ / CPF", Brazil.taxId(place.text("CNPJ|CPF"))),
                        Cell.text(widths[2], "INSCR. ESTADUAL", place.text("IE")),
                        Cell.text(
                                widths[3],
                                "ENDEREÇO",
                                IssuerLines.joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl"))),
                        Cell.text(widths[4], "BAIRRO / DISTRITO", place.text("xBairro")),
                        Cell.text(widths[5], "MUNICÍPIO", place.text("xMun")),
                        Cell.centered(widths[6], "UF", place.text("UF")),
                        Cell.centered(widths[7], "CEP", Brazil.postalCode(place.text("CEP"))),
                        Cell.centered(widths[8], "FONE", Brazil.phone(place.text("fone")))));
        return at + 2;
    }

    private float place(Sheet sheet, float y, String title, XmlNode place) {
        if (!place.present()) {
            return y;
        }
        pen.title(sheet, pen.frame().left(), y, title);
        float at = y + Frame.TITLE;
        float[] one = pen.frame().shares(60, 22, 18);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", place.text("xNome")),
                        Cell.centered(one[1], "CNPJ / CPF", Brazil.taxId(place.text("CNPJ|CPF"))),
                        Cell.text(one[2], "INSCRIÇÃO ESTADUAL", place.text("IE"))));
        float[] two = pen.frame().shares(38, 20, 20, 5, 10, 14);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(
                                two[0],
                                "ENDEREÇO",
                                IssuerLines.joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl"))),
                        Cell.text(two[1], "BAIRRO / DISTRITO", place.text("xBairro")),
                        Cell.text(two[2], "MUNICÍPIO", place.text("xMun")),
                        Cell.centered(two[3], "UF", place.text("UF")),
                        Cell.centered(two[4], "CEP", Brazil.postalCode(place.text("CEP"))),
                        Cell.centered(two[5], "FONE", Brazil.phone(place.text("fone")))));
        return at + 2;
    }
}
