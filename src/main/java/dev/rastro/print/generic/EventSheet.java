package dev.rastro.print.generic;

import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.DocumentLayout;
import dev.rastro.print.layout.ElementWords;
import dev.rastro.print.layout.PrintStyle;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Masthead;
import dev.rastro.print.page.Pages;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.Stamp;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event: whose it is, of which document, when it was registered, and all it says. A carta de correção shows its text or,
 * for a CT-e, its table of corrections, and the conditions of its use. No manual draws these sheets.
 */
public final class EventSheet implements DocumentLayout {
    /** Said in the head, or shown in a block of their own. */
    private static final Set<String> SHOWN = Set.of("xCorrecao", "xCondUso", "infCorrecao", "descEvento", "xDesc");

    private final FiscalEventTypes types;
    private final ElementWords words;

    public EventSheet(FiscalEventTypes types, ElementWords words) {
        this.types = types;
        this.words = words;
    }

    @Override
    public List<Sheet> sheets(Printable document, PrintStyle style) throws UnprintableException {
        EventRecord event =
                document.event().orElseThrow(() -> new UnprintableException("Não há um evento neste arquivo."));
        Pen pen = style.pen(Frame.portrait());
        Optional<FiscalEventType> type = types.find(event.family(), event.type());
        boolean correction = type.filter(FiscalEventType::correction).isPresent();
        String description = type.map(FiscalEventType::description).orElse(text(event.description()));
        Masthead masthead = new Masthead(
                List.of(
                        correction ? "CARTA DE CORREÇÃO ELETRÔNICA" : "EVENTO DE DOCUMENTO FISCAL ELETRÔNICO",
                        description.isEmpty() ? "Evento " + event.type() : description,
                        "Tipo " + event.type() + "   Sequência " + event.sequence()),
                null,
                correction ? "DACCE" : "EVENTO",
                correction
                        ? "Documento Auxiliar da Carta de Correção Eletrônica"
                        : "Folha de evento de " + event.family().label(),
                List.of("SEQUÊNCIA " + event.sequence()),
                event.key().value(),
                List.of("Chave do documento a que o evento se refere"),
                null);
        Pages pages = new Pages(pen, (sheet, y, number, count) -> masthead.draw(pen, sheet, y, number, count) + 2);
        return pages.of(() -> blocks(document, event, pen));
    }

    private List<Block> blocks(Printable document, EventRecord event, Pen pen) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(registration(event, pen));
        document.known().ifPresent(row -> blocks.add(parties(row, pen)));
        XmlNode content = document.content();
        corrections(content, pen, blocks);
        XmlNode detail = content.at("detEvento");
        ElementBlocks elements = new ElementBlocks(pen, words);
        if (detail.present()) {
            blocks.addAll(elements.of("DETALHES DO EVENTO", detail.without(SHOWN)));
        } else {
            blocks.addAll(elements.of("DETALHES DO EVENTO", content.without(SHOWN)));
        }
        content.find(node -> node.name().equals("xCondUso"))
                .ifPresent(use -> blocks.add(new FlowText(pen, "CONDIÇÕES DE USO", List.of(use.text()), 0)));
        return blocks;
    }

    private static Rows registration(EventRecord event, Pen pen) {
        float[] widths = pen.frame().shares(1.4f, 1, 1.2f, 1.2f);
        float[] reason = pen.frame().shares(1, 5);
        Rows rows = new Rows(pen, "REGISTRO")
                .row(
                        Cell.centered(
                                widths[0],
                                "PROTOCOLO",
                                event.protocol() == null ? "SEM PROTOCOLO DE REGISTRO" : event.protocol()),
                        Cell.centered(widths[1], "AUTOR", Brazil.taxId(event.author())),
                        Cell.centered(widths[2], "DATA E HORA DO EVENTO", moment(event.occurredAt())),
                        Cell.centered(widths[3], "REGISTRADO EM", moment(event.registeredAt())));
        if (event.status() != null || event.statusReason() != null) {
            rows.row(
                    Cell.centered(reason[0], "SITUAÇÃO", text(event.status())),
                    Cell.text(reason[1], "RESPOSTA DA AUTORIDADE", text(event.statusReason())));
        }
        return rows;
    }

    private static Rows parties(DocumentRow row, Pen pen) {
        float[] widths = pen.frame().shares(2.4f, 1);
        float[] four = pen.frame().shares(1, 1, 1, 1);
        return new Rows(pen, "DOCUMENTO")
                .row(
                        Cell.centered(four[0], "NÚMERO", Brazil.documentNumber(row.number())),
                        Cell.centered(four[1], "SÉRIE", text(row.series())),
                        Cell.centered(four[2], "EMISSÃO", moment(row.issuedAt())),
                        Cell.number(four[3], "VALOR", Brazil.money(row.total())))
                .row(
                        Cell.text(widths[0], "EMITENTE", text(row.issuerName())),
                        Cell.centered(widths[1], "CNPJ / CPF", Brazil.taxId(row.issuerId())))
                .row(
                        Cell.text(widths[0], "DESTINATÁRIO / TOMADOR", text(row.recipientName())),
                        Cell.centered(widths[1], "CNPJ / CPF", Brazil.taxId(row.recipientId())));
    }

    private static void corrections(XmlNode content, Pen pen, List<Block> blocks) {
        content.find(node -> node.name().equals("xCorrecao"))
                .ifPresent(text -> blocks.add(new FlowText(pen, "CORREÇÃO", List.of(text.text()), 40)));
        List<XmlNode> table = content.find(node -> !node.all("infCorrecao").isEmpty())
                .map(node -> node.all("infCorrecao"))
                .orElse(List.of());
        if (!table.isEmpty()) {
            FlowTable corrections = new FlowTable(
                    pen,
                    "CORREÇÕES",
                    List.of(
                            Column.text("GRUPO", 20),
                            Column.text("CAMPO", 20),
                            Column.text("VALOR CORRIGIDO", 50),
                            Column.centered("ITEM", 10)));
            table.forEach(each -> corrections.row(
                    each.text("grupoAlterado"),
                    each.text("campoAlterado"),
                    each.text("valorAlterado"),
                    each.text("nroItemAlterado")));
            blocks.add(corrections);
        }
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : Stamp.of(moment);
    }

    private static String text(@Nullable String text) {
        return Brazil.text(text);
    }
}
