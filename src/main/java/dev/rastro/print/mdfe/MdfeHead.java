package dev.rastro.print.mdfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.NoticeBand;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Picture;
import dev.rastro.print.page.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every sheet of a DAMDFE begins with. */
final class MdfeHead {
    private final Pen pen;
    private final Printable document;
    private final XmlNode ide;
    private final CodeWords words;
    private final Masthead masthead;

    MdfeHead(Pen pen, Printable document, CodeWords words, @Nullable Picture logo) {
        this.pen = pen;
        this.document = document;
        this.ide = document.content().at("ide");
        this.words = words;
        this.masthead = new Masthead(
                IssuerLines.of(document.content().at("emit")),
                logo,
                "DAMDFE",
                "Documento Auxiliar do Manifesto Eletrônico de Documentos Fiscais",
                List.of(words.word("modal", ide.text("modal"))),
                document.key().value(),
                List.of("Consulte em https://dfe-portal.svrs.rs.gov.br/MDFE/Consulta"),
                Masthead.code(document.codeText()));
    }

    float draw(Sheet sheet, float y, int number, int count) {
        Frame frame = pen.frame();
        float at = masthead.draw(pen, sheet, y, number, count);
        at = pen.row(sheet, frame.left(), at, identity());
        XmlNode protocol = document.protocol();
        String received = protocol.text("dhRecbto");
        String text = protocol.has("nProt")
                ? IssuerLines.joined("  ", protocol.text("nProt"), Moments.day(received), Moments.clock(received))
                : "SEM PROTOCOLO DE AUTORIZAÇÃO";
        float[] widths = frame.shares(28, 28, 44);
        at = pen.row(
                sheet,
                frame.left(),
                at,
                List.of(
                        Cell.text(widths[0], "TIPO DO EMITENTE", words.numbered("tpEmit", ide.text("tpEmit"))),
                        Cell.text(widths[1], "TIPO DO TRANSPORTADOR", words.numbered("tpTransp", ide.text("tpTransp"))),
                        Cell.centered(widths[2], "PROTOCOLO DE AUTORIZAÇÃO DE USO", text)));
        return NoticeBand.draw(pen, sheet, at, PrintNotices.of(document)) + 2;
    }

    private List<Cell> identity() {
        float[] widths = pen.frame().shares(9, 9, 16, 30, 18, 18);
        return List.of(
                Cell.centered(widths[0], "MODELO", ide.text("mod")),
                Cell.centered(widths[1], "SÉRIE", Brazil.series(ide.text("serie"))),
                Cell.centered(widths[2], "NÚMERO", Brazil.documentNumber(ide.text("nMDF"))),
                Cell.centered(widths[3], "DATA E HORA DE EMISSÃO", moment(ide.text("dhEmi"))),
                Cell.centered(widths[4], "UF DE CARREGAMENTO", ide.text("UFIni")),
                Cell.centered(widths[5], "UF DE DESCARREGAMENTO", ide.text("UFFim")));
    }

    private static String moment(String text) {
        return (Moments.day(text) + " " + Moments.clock(text)).strip();
    }
}
