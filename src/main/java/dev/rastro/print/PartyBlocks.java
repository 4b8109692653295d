package dev.rastro.print;

import dev.rastro.dfe.xml.nfe.Dest;
import dev.rastro.dfe.xml.nfe.Emit;
import dev.rastro.dfe.xml.nfe.Endereco;
import dev.rastro.dfe.xml.nfe.Ide;
import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.Local;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.print.Pen.Align;
import dev.rastro.print.Pen.Cell;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receipt stub, recipient, places of withdrawal and delivery. */
final class PartyBlocks {
    private static final float STUB = 34f;

    private final Pen pen;
    private final InfNFe note;
    private final Ide ide;

    PartyBlocks(Pen pen, InfNFe note) {
        this.pen = pen;
        this.note = note;
        this.ide = Objects.requireNonNullElseGet(note.ide, Ide::new);
    }

    /** The stub that stays with the issuer, and the line to cut along. */
    float canhoto(Sheet sheet, float y) {
        Emit emit = Objects.requireNonNullElseGet(note.emit, Emit::new);
        float right = 92;
        float left = Frame.WIDTH - right;
        sheet.box(Frame.LEFT, y, left, STUB - 17);
        String sentence = "RECEBEMOS DE " + Brazil.text(emit.xNome)
                + " OS PRODUTOS E/OU SERVIÇOS CONSTANTES DA NOTA FISCAL ELETRÔNICA INDICADA AO LADO";
        List<String> lines = pen.fit().wrap(sentence, left - 6, 6.2f);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            pen.text(sheet, Frame.LEFT + 3, y + 7 + i * 7, left - 6, 6.2f, false, lines.get(i), Align.LEFT);
        }
        pen.row(
                sheet,
                Frame.LEFT,
                y + STUB - 17,
                List.of(
                        Cell.text(110, "DATA DE RECEBIMENTO", ""),
                        Cell.text(left - 110, "IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR", "")));
        float x = Frame.LEFT + left;
        sheet.box(x, y, right, STUB + 3);
        pen.text(sheet, x, y + 12, right, 10, true, "NF-e", Align.CENTER);
        pen.text(sheet, x + 2, y + 23, right - 4, 9, true, "Nº " + Brazil.documentNumber(ide.nNF), Align.CENTER);
        pen.text(sheet, x + 2, y + 33, right - 4, 9, true, "SÉRIE " + Brazil.series(ide.serie), Align.CENTER);
        float cut = y + STUB + 7;
        sheet.add(new Ink.Line(Frame.LEFT, cut, Frame.LEFT + Frame.WIDTH, cut, 0.5f, true));
        return cut + 4;
    }

    float recipient(Sheet sheet, float y) {
        Dest dest = Objects.requireNonNullElseGet(note.dest, Dest::new);
        Endereco place = Objects.requireNonNullElseGet(dest.enderDest, Endereco::new);
        String id = dest.CNPJ == null ? (dest.CPF == null ? dest.idEstrangeiro : dest.CPF) : dest.CNPJ;
        String issued = ide.dhEmi == null ? ide.dEmi : ide.dhEmi;
        String left = ide.dhSaiEnt == null ? ide.dSaiEnt : ide.dhSaiEnt;
        String time = ide.dhSaiEnt == null ? Brazil.text(ide.hSaiEnt) : Moments.clock(ide.dhSaiEnt);
        pen.title(sheet, Frame.LEFT, y, "DESTINATÁRIO / REMETENTE");
        float at = y + Frame.TITLE;
        float[] one = Frame.shares(62, 22, 16);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", Brazil.text(dest.xNome)),
                        Cell.centered(one[1], "CNPJ / CPF / ID. ESTRANGEIRO", Brazil.taxId(id)),
                        Cell.centered(one[2], "DATA DA EMISSÃO", Moments.day(issued))));
        float[] two = Frame.shares(46, 24, 14, 16);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        Cell.text(two[0], "ENDEREÇO", DanfeHeader.joined(", ", place.xLgr, place.nro, place.xCpl)),
                        Cell.text(two[1], "BAIRRO / DISTRITO", Brazil.text(place.xBairro)),
                        Cell.centered(two[2], "CEP", Brazil.postalCode(place.CEP)),
                        Cell.centered(two[3], "DATA DA SAÍDA / ENTRADA", Moments.day(left))));
        float[] three = Frame.shares(40, 6, 18, 20, 16);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        Cell.text(three[0], "MUNICÍPIO", municipality(place)),
                        Cell.centered(three[1], "UF", Brazil.text(place.UF)),
                        Cell.centered(three[2], "FONE / FAX", Brazil.phone(place.fone)),
                        Cell.text(three[3], "INSCRIÇÃO ESTADUAL", Brazil.text(dest.IE)),
                        Cell.centered(three[4], "HORA DA SAÍDA / ENTRADA", time)));
        return at + 2;
    }

    private static String municipality(Endereco place) {
        boolean abroad = "EX".equals(place.UF);
        return abroad ? DanfeHeader.joined(" - ", place.xMun, place.xPais) : Brazil.text(place.xMun);
    }

    float places(Sheet sheet, float y) {
        float at = place(sheet, y, "LOCAL DE RETIRADA", note.retirada);
        return place(sheet, at, "LOCAL DE ENTREGA", note.entrega);
    }

    private float place(Sheet sheet, float y, String title, @Nullable Local place) {
        if (place == null) {
            return y;
        }
        pen.title(sheet, Frame.LEFT, y, title);
        float at = y + Frame.TITLE;
        float[] one = Frame.shares(60, 22, 18);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", Brazil.text(place.xNome)),
                        Cell.centered(one[1], "CNPJ / CPF", Brazil.taxId(place.CNPJ == null ? place.CPF : place.CNPJ)),
                        Cell.text(one[2], "INSCRIÇÃO ESTADUAL", Brazil.text(place.IE))));
        float[] two = Frame.shares(38, 20, 20, 5, 10, 14);
        at = pen.row(
                sheet,
                Frame.LEFT,
                at,
                List.of(
                        Cell.text(two[0], "ENDEREÇO", DanfeHeader.joined(", ", place.xLgr, place.nro, place.xCpl)),
                        Cell.text(two[1], "BAIRRO / DISTRITO", Brazil.text(place.xBairro)),
                        Cell.text(two[2], "MUNICÍPIO", Brazil.text(place.xMun)),
                        Cell.centered(two[3], "UF", Brazil.text(place.UF)),
                        Cell.centered(two[4], "CEP", Brazil.postalCode(place.CEP)),
                        Cell.centered(two[5], "FONE", Brazil.phone(place.fone))));
        return at + 2;
    }
}
