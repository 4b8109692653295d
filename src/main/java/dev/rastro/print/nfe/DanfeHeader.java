package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Codes;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blocks that every sheet of a DANFE repeats: issuer, DANFE box, bar code and key, protocol (MOC, Anexo II). */
final class DanfeHeader {
    static final float HEIGHT = 92f;
    private static final float DANFE = 84f;
    private static final float BARCODE = 244f;
    /** With letters the symbol is at least 11.5 cm wide (Nota Técnica Conjunta 2025.001), so its box is wider. */
    private static final float HYBRID_BARCODE = 346f;

    private static final float HYBRID_WIDTH = 328f;
    private static final float QUIET = 9f;
    private static final float LOGO = 90f;
    private static final float LOGO_SHARE = 0.3f;

    private final Pen pen;
    private final Printable document;
    private final String key;
    private final XmlNode ide;
    private final XmlNode emit;
    private final Optional<String> contingency;
    private final @Nullable Picture logo;

    DanfeHeader(Pen pen, Printable document, @Nullable Picture logo) {
        this.pen = pen;
        this.logo = logo;
        this.document = document;
        this.key = document.key().value();
        this.ide = document.content().at("ide");
        this.emit = document.content().at("emit");
        this.contingency = ContingencyCode.of(document);
    }

    /** Draws the three boxes and the two rows below them; returns where the next block begins. */
    float draw(Sheet sheet, float y, int number, int count) {
        boolean hybrid =
                letters(key) || contingency.filter(DanfeHeader::letters).isPresent();
        float barcode = hybrid ? HYBRID_BARCODE : BARCODE;
        float issuer = pen.frame().width() - DANFE - barcode;
        issuer(sheet, pen.frame().left(), y, issuer);
        danfe(sheet, pen.frame().left() + issuer, y, number, count);
        barcode(sheet, pen.frame().left() + issuer + DANFE, y, barcode);
        float at = y + HEIGHT;
        float[] halves = pen.frame().shares(58, 42);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(halves[0], "NATUREZA DA OPERAÇÃO", ide.text("natOp")),
                        Cell.centered(halves[1], protocolLabel(), protocol())));
        at = pen.row(sheet, pen.frame().left(), at, registrations());
        return at + 2;
    }

    private List<Cell> registrations() {
        boolean municipal = emit.has("IM");
        float[] widths =
                municipal ? pen.frame().shares(1, 0.8f, 1.2f, 1) : pen.frame().shares(1, 0, 1.2f, 1);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(widths[0], "INSCRIÇÃO ESTADUAL", emit.text("IE")));
        if (municipal) {
            cells.add(Cell.text(widths[1], "INSCRIÇÃO MUNICIPAL", emit.text("IM")));
        }
        cells.add(Cell.text(widths[2], "INSCR. ESTADUAL DO SUBST. TRIBUTÁRIO", emit.text("IEST")));
        cells.add(Cell.text(widths[3], "CNPJ / CPF", Brazil.taxId(emit.text("CNPJ|CPF"))));
        return cells;
    }

    private void issuer(Sheet sheet, float x, float y, float width) {
        sheet.box(x, y, width, HEIGHT);
        float picture = 0;
        if (logo != null) {
            picture = Math.min(LOGO, width * LOGO_SHARE);
            Codes.picture(sheet, x + 4, y + 5, picture, HEIGHT - 10, logo);
        }
        names(sheet, x + picture, y, width - picture);
    }

    private void names(Sheet sheet, float x, float y, float width) {
        float inner = width - 10;
        List<String> name = pen.fit().wrap(emit.text("xNome"), inner, 11);
        float size = 11;
        while (name.size() > 2) {
            size *= 0.92f;
            name = pen.fit().wrap(emit.text("xNome"), inner, size);
        }
        float addressSize = 7.6f;
        List<String> address = address(inner, addressSize);
        while (name.size() * (size + 1.5f) + address.size() * (addressSize + 1.4f) > HEIGHT - 12) {
            addressSize *= 0.94f;
            address = address(inner, addressSize);
        }
        float height = name.size() * (size + 1.5f) + address.size() * (addressSize + 1.4f);
        float at = y + (HEIGHT - height) / 2 + size - 4;
        for (String line : name) {
            pen.text(sheet, x + 5, at, inner, size, true, line, Align.CENTER);
            at += size + 1.5f;
        }
        at += 3;
        for (String line : address) {
            pen.text(sheet, x + 5, at, inner, addressSize, false, line, Align.CENTER);
            at += addressSize + 1.4f;
        }
    }

    private List<String> address(float width, float size) {
        return address(emit.at("enderEmit")).stream()
                .flatMap(line -> pen.fit().wrap(line, width, size).stream())
                .toList();
    }

    private static List<String> address(XmlNode place) {
        return Stream.of(
                        IssuerLines.joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl")),
                        IssuerLines.joined(
                                " - ",
                                place.text("xBairro"),
                                place.has("CEP") ? "CEP " + Brazil.postalCode(place.text("CEP")) : ""),
                        IssuerLines.joined(" - ", place.text("xMun"), place.text("UF")),
                        place.has("fone") ? "Fone: " + Brazil.phone(place.text("fone")) : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void danfe(Sheet sheet, float x, float y, int number, int count) {
        sheet.box(x, y, DANFE, HEIGHT);
        pen.text(sheet, x, y + 14, DANFE, 13, true, "DANFE", Align.CENTER);
        pen.text(sheet, x + 3, y + 22, DANFE - 6, 6, false, "Documento Auxiliar da", Align.CENTER);
        pen.text(sheet, x + 3, y + 29, DANFE - 6, 6, false, "Nota Fiscal Eletrônica", Align.CENTER);
        pen.text(sheet, x + 6, y + 42, 50, 7, false, "0 - ENTRADA", Align.LEFT);
        pen.text(sheet, x + 6, y + 51, 50, 7, false, "1 - SAÍDA", Align.LEFT);
        sheet.box(x + DANFE - 24, y + 35, 16, 18);
        pen.text(sheet, x + DANFE - 24, y + 48, 16, 11, true, ide.text("tpNF"), Align.CENTER);
        pen.text(
                sheet,
                x + 3,
                y + 66,
                DANFE - 6,
                10,
                true,
                "Nº " + Brazil.documentNumber(ide.text("nNF")),
                Align.CENTER);
        pen.text(sheet, x + 3, y + 76, DANFE - 6, 10, true, "SÉRIE " + Brazil.series(ide.text("serie")), Align.CENTER);
        pen.text(sheet, x + 3, y + 86, DANFE - 6, 10, true, "FOLHA " + number + "/" + count, Align.CENTER);
    }

    private static boolean letters(String code) {
        return !code.chars().allMatch(Character::isDigit);
    }

    private void barcode(Sheet sheet, float x, float y, float width) {
        sheet.box(x, y, width, HEIGHT);
        bars(sheet, x, width, y + 5, 34, key);
        pen.row(sheet, x, y + 43, List.of(Cell.centered(width, "CHAVE DE ACESSO", Brazil.key(key))));
        if (contingency.isPresent()) {
            bars(sheet, x, width, y + 66, 23, contingency.get());
            return;
        }
        String portal = "Consulta de autenticidade no portal nacional da NF-e";
        String address = "www.nfe.fazenda.gov.br/portal ou no site da Sefaz autorizadora";
        pen.text(sheet, x + 4, y + 76, width - 8, 7.4f, false, portal, Align.CENTER);
        pen.text(sheet, x + 4, y + 85, width - 8, 7.4f, false, address, Align.CENTER);
    }

    /** In the middle of the box that begins at {@code x}. */
    private static void bars(Sheet sheet, float x, float box, float y, float height, String text) {
        float width = letters(text) ? HYBRID_WIDTH : BARCODE - 2 * QUIET;
        Codes.bars(sheet, x + (box - width) / 2, y, width, height, text);
    }

    private String protocolLabel() {
        if (contingency.isPresent()) {
            return "DADOS DA NF-e";
        }
        return document.situation().denied() ? "PROTOCOLO DE DENEGAÇÃO DE USO" : "PROTOCOLO DE AUTORIZAÇÃO DE USO";
    }

    private String protocol() {
        if (contingency.isPresent()) {
            return Brazil.key(contingency.get());
        }
        XmlNode protocol = document.protocol();
        if (!protocol.has("nProt")) {
            return PrintNotices.withoutProtocol(document);
        }
        String received = protocol.text("dhRecbto");
        return IssuerLines.joined("  ", protocol.text("nProt"), Moments.day(received), Moments.clock(received));
    }
}
