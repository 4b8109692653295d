package dev.rastro.print.cte;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Beside;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the issuer says in words, for the reader and for the authorities; invoice and expected delivery. */
final class CteRemarks {
    private static final float LEAST = 24f;
    /** Boxes side by side end at the same height, unless one of them is this much of a sheet. */
    private static final float EVEN = 300f;

    private static final float SHARE = 0.64f;

    private final Pen pen;
    private final Cte cte;
    private final FieldTable fields;

    CteRemarks(Pen pen, Cte cte, FieldTable fields) {
        this.pen = pen;
        this.cte = cte;
        this.fields = fields;
    }

    /** Expected delivery and the way of the cargo. */
    List<Block> flow() {
        FieldRows rows = new FieldRows(pen, "PREVISÃO DO FLUXO DA CARGA");
        fields.fill(rows, "compl", cte.content().at("compl"));
        return rows.isEmpty() ? List.of() : List.of(rows.rows());
    }

    /** Invoice and its parts. */
    List<Block> billing() {
        XmlNode billing =
                cte.normal().present() ? cte.normal().at("cobr") : cte.content().at("cobr");
        List<Block> blocks = new ArrayList<>();
        FieldRows invoice = new FieldRows(pen, "FATURA");
        fields.fill(invoice, "fat", billing.at("fat"));
        if (!invoice.isEmpty()) {
            blocks.add(invoice.rows());
        }
        if (!billing.all("dup").isEmpty()) {
            blocks.add(fields.table(pen, "DUPLICATAS", "dup", billing.all("dup")));
        }
        return blocks;
    }

    /** Observações. */
    Block remarks() {
        XmlNode content = cte.content();
        List<String> texts = new ArrayList<>();
        XmlNode supplement = content.at("compl");
        texts.add(labelled("Característica adicional do transporte: ", supplement.text("xCaracAd")));
        texts.add(labelled("Característica adicional do serviço: ", supplement.text("xCaracSer")));
        supplement.all("xObs").forEach(remark -> texts.add(remark.text()));
        cte.normal().all("infGlobalizado/xObs").forEach(remark -> texts.add("CT-e globalizado: " + remark.text()));
        texts.add(labelled("Retirada: ", cte.ide().text("xDetRetira")));
        texts.removeIf(String::isBlank);
        return new FlowText(pen, "OBSERVAÇÕES", texts, LEAST);
    }

    /** Uso exclusivo do emissor, reservado ao fisco. */
    Block reserved() {
        Frame frame = pen.frame();
        float split = frame.width() * SHARE;
        Pen left = new Pen(pen.fit(), part(0, split));
        Pen right = new Pen(pen.fit(), part(split, frame.width() - split));
        List<String> own = remarks("ObsCont");
        List<String> authority = Stream.concat(
                        remarks("ObsFisco").stream(),
                        Stream.of(cte.content().text("imp/infAdFisco")).filter(text -> !text.isBlank()))
                .toList();
        float height = Math.max(
                issuer(left, own, LEAST).height(),
                fisco(right, authority, LEAST).height());
        float even = height > EVEN ? LEAST : Math.max(LEAST, height - Frame.TITLE);
        return new Beside(issuer(left, own, even), fisco(right, authority, even));
    }

    private static FlowText issuer(Pen pen, List<String> texts, float least) {
        return new FlowText(pen, "USO EXCLUSIVO DO EMISSOR DO CT-e", texts, least);
    }

    private static FlowText fisco(Pen pen, List<String> texts, float least) {
        return new FlowText(pen, "RESERVADO AO FISCO", texts, least);
    }

    private Frame part(float from, float width) {
        Frame frame = pen.frame();
        float left = frame.left() + from;
        return new Frame(
                frame.pageWidth(),
                frame.pageHeight(),
                left,
                frame.top(),
                frame.pageWidth() - left - width,
                frame.bottomMargin());
    }

    private List<String> remarks(String name) {
        return cte.content().all("compl/" + name).stream()
                .map(remark -> IssuerLines.joined(": ", remark.attribute("xCampo"), remark.text("xTexto")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }
}
