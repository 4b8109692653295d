package dev.rastro.print.cte;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Panels;
import dev.rastro.print.page.Panels.Field;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the transport begins and ends, and its parties. */
final class CteParties {
    private final Pen pen;
    private final Cte cte;

    CteParties(Pen pen, Cte cte) {
        this.pen = pen;
        this.cte = cte;
    }

    /** Remetente, destinatário, expedidor, recebedor, tomador. */
    List<Block> blocks() {
        XmlNode content = cte.content();
        List<Block> blocks = new ArrayList<>();
        blocks.add(route());
        blocks.add(new Panels(
                pen, List.of(party("REMETENTE", content.at("rem")), party("DESTINATÁRIO", content.at("dest")))));
        blocks.add(new Panels(
                pen, List.of(party("EXPEDIDOR", content.at("exped")), party("RECEBEDOR", content.at("receb")))));
        blocks.add(payer());
        return blocks;
    }

    /** Of a GTV-e: times, sender and recipient, where the valuables are fetched and brought, tomador. */
    List<Block> ofValuables() {
        XmlNode content = cte.content();
        XmlNode ide = cte.ide();
        float[] halves = pen.frame().shares(1, 1);
        return List.of(
                new Rows(pen, "")
                        .row(
                                Cell.text(halves[0], "SAÍDA DA ORIGEM", moment(ide.text("dhSaidaOrig"))),
                                Cell.text(halves[1], "CHEGADA NO DESTINO", moment(ide.text("dhChegadaDest")))),
                new Panels(
                        pen, List.of(party("REMETENTE", content.at("rem")), party("DESTINATÁRIO", content.at("dest")))),
                new Panels(
                        pen,
                        List.of(
                                spot("ORIGEM DA PRESTAÇÃO", content.at("origem")),
                                spot("DESTINO DA PRESTAÇÃO", content.at("destino")))),
                payer());
    }

    private static String moment(String text) {
        return (Moments.day(text) + " " + Moments.clock(text)).strip();
    }

    private static List<List<Field>> spot(String role, XmlNode place) {
        return List.of(
                List.of(new Field(role, town(place), 70), new Field("CEP", Brazil.postalCode(place.text("CEP")), 30)),
                List.of(
                        new Field("ENDEREÇO", street(place), 70),
                        new Field("FONE", Brazil.phone(place.text("fone")), 30)));
    }

    /** The way: municipalities of begin and end, and the states passed through where the layout names them. */
    Rows route() {
        XmlNode ide = cte.ide();
        List<Cell> cells = new ArrayList<>();
        String way = ide.all("infPercurso/UFPer").stream().map(XmlNode::text).collect(Collectors.joining(" / "));
        float[] widths =
                way.isEmpty() ? pen.frame().shares(1, 1, 0) : pen.frame().shares(2, 2, 1);
        cells.add(Cell.text(widths[0], "INÍCIO DA PRESTAÇÃO", place(ide, "Ini")));
        cells.add(Cell.text(widths[1], "TÉRMINO DA PRESTAÇÃO", place(ide, "Fim")));
        if (!way.isEmpty()) {
            cells.add(Cell.text(widths[2], "PERCURSO", way));
        }
        return new Rows(pen, "").row(cells);
    }

    /** Municipality, state and IBGE code of a beginning ("Ini") or an end ("Fim"). */
    static String place(XmlNode node, String which) {
        return IssuerLines.joined(" - ", node.text("xMun" + which), node.text("UF" + which), node.text("cMun" + which));
    }

    Panels payer() {
        return wide("TOMADOR DO SERVIÇO", cte.payer());
    }

    /** A party over the whole width. */
    Panels wide(String role, XmlNode party) {
        XmlNode place = IssuerLines.address(party);
        return new Panels(
                pen,
                List.of(List.of(
                        List.of(
                                new Field(role, party.text("xNome"), 50),
                                new Field("MUNICÍPIO", town(place), 34),
                                new Field("CEP", Brazil.postalCode(place.text("CEP")), 16)),
                        List.of(new Field("ENDEREÇO", street(place), 84), new Field("PAÍS", place.text("xPais"), 16)),
                        List.of(
                                new Field("CNPJ/CPF", id(party), 34),
                                new Field("INSCRIÇÃO ESTADUAL", party.text("IE"), 34),
                                new Field("FONE", phone(party, place), 32)))));
    }

    /** A party in a box of its own. */
    static List<List<Field>> party(String role, XmlNode party) {
        XmlNode place = IssuerLines.address(party);
        List<List<Field>> lines = new ArrayList<>(List.of(
                List.of(new Field(role, party.text("xNome"))),
                List.of(new Field("ENDEREÇO", street(place))),
                List.of(
                        new Field("MUNICÍPIO", town(place), 68),
                        new Field("CEP", Brazil.postalCode(place.text("CEP")), 32)),
                List.of(new Field("CNPJ/CPF", id(party), 50), new Field("INSCRIÇÃO ESTADUAL", party.text("IE"), 50)),
                List.of(new Field("PAÍS", place.text("xPais"), 50), new Field("FONE", phone(party, place), 50))));
        // Until 2.00 a party could name another place.
        XmlNode elsewhere = party.at("locColeta|locEnt");
        if (elsewhere.present()) {
            lines.add(List.of(new Field(
                    elsewhere.name().equals("locEnt") ? "ENTREGA EM" : "COLETA EM",
                    IssuerLines.joined(
                            " - ", elsewhere.text("xNome"), id(elsewhere), street(elsewhere), town(elsewhere)))));
        }
        return lines;
    }

    /** CNPJ or CPF; of a party abroad, which has neither, nothing. */
    private static String id(XmlNode party) {
        String id = party.text("CNPJ|CPF|idEstrangeiro");
        return id.matches("0+") ? "" : Brazil.taxId(id);
    }

    private static String phone(XmlNode party, XmlNode place) {
        return Brazil.phone(party.has("fone") ? party.text("fone") : place.text("fone"));
    }

    private static String street(XmlNode place) {
        return IssuerLines.joined(
                " - ",
                IssuerLines.joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl")),
                place.text("xBairro"));
    }

    private static String town(XmlNode place) {
        return IssuerLines.joined(" - ", place.text("xMun"), place.text("UF"));
    }
}
