package dev.rastro.report.dossier;

import dev.rastro.print.report.Report;
import dev.rastro.print.report.Report.Block;
import dev.rastro.print.report.Report.Fact;
import dev.rastro.print.report.Report.Section;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dossier on paper: what the document is, how it stands, what happened to it, what proves it. Pure. */
final class SummaryPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private final Timeline timeline;
    private final OffsetDateTime now;

    SummaryPaper(Timeline timeline, OffsetDateTime now) {
        this.timeline = timeline;
        this.now = now;
    }

    Report write(List<SignatureFiles.Judged> judged, List<Dossier.File> files, int exchanges, boolean whole) {
        DocumentRow document = timeline.document();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Identificação", new Block.Facts(identification(document))));
        sections.add(Section.of("Situação em " + MOMENT.format(now), new Block.Facts(situation(document))));
        sections.add(Section.of(
                "Linha do tempo",
                new Block.Table(
                        List.of(2.9f, 5f, 2f, 2.9f),
                        List.of("Quando", "O quê", "Protocolo", "Recebido pelo Rastro em"),
                        timeline.rows().stream().map(SummaryPaper::row).toList())));
        sections.add(Section.of(
                "Autenticidade",
                new Block.Table(
                        List.of(4f, 2.5f, 6f),
                        List.of("Original", "Veredito", "Motivos"),
                        judged.stream()
                                .map(each -> List.of(each.file(), each.text(), String.join(" ", each.why())))
                                .toList())));
        sections.add(Section.of(
                "Conteúdo e como verificar",
                new Block.Paragraph("Este dossiê traz os originais byte por byte, " + exchanges
                        + " trocas com a autoridade, as linhas do registro do Rastro e a prova de sua cadeia de hashes"
                        + (whole ? " até a ponta do registro" : "")
                        + ". LEIAME.txt ensina a verificar tudo com sha256sum, xmlsec1 e openssl, sem o Rastro."),
                new Block.Table(
                        List.of(5f, 1.2f, 8f),
                        List.of("Arquivo", "Bytes", "SHA-256"),
                        files.stream()
                                .filter(file -> !whole || !file.path().startsWith("registro/cadeia/"))
                                .map(file -> List.of(file.path(), String.valueOf(file.size()), file.sha256()))
                                .toList())));
        return new Report(
                "Dossiê " + document.family().label() + " " + document.key().value(),
                "Gerado pelo Rastro em " + MOMENT.format(now),
                sections,
                document.key() + now.toString());
    }

    private static List<Fact> identification(DocumentRow document) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Chave de acesso", document.key().value());
        add(
                facts,
                "Modelo",
                document.family().label() + (document.model() == null ? "" : " (" + document.model() + ")"));
        add(facts, "Número e série", joined(document.number(), document.series()));
        add(facts, "Emissão", moment(document.issuedAt()));
        add(facts, "Emitente", joined(document.issuerName(), document.issuerId()));
        add(facts, "Destinatário", joined(document.recipientName(), document.recipientId()));
        BigDecimal total = document.total();
        add(facts, "Valor", total == null ? null : "R$ " + money(total));
        add(
                facts,
                "Ambiente",
                switch (document.environment()) {
                    case PRODUCTION -> "produção";
                    case HOMOLOGATION -> "homologação, sem valor fiscal";
                    case UNKNOWN -> "desconhecido";
                });
        return facts;
    }

    private List<Fact> situation(DocumentRow document) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Situação", StateWords.of(document.situation()));
        add(facts, "Completude", StateWords.of(document.completeness()));
        add(facts, "Manifestação", StateWords.of(document.manifestation()));
        add(
                facts,
                "Também é verdade",
                joined(timeline.dimensions().stream()
                        .sorted()
                        .map(StateWords::sentence)
                        .toArray(String[]::new)));
        add(facts, "Alertas", joined(timeline.alerts().stream().sorted().toArray(String[]::new)));
        return facts;
    }

    private static List<String> row(TimelineRow row) {
        return List.of(
                moment(row.at()),
                row.text() + (row.effective() ? "" : " (sem efeito)"),
                row.protocol() == null ? "" : row.protocol(),
                moment(row.recordedAt()));
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private static String joined(@Nullable String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                present.add(part);
            }
        }
        return String.join(", ", present);
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    private static String money(BigDecimal value) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(BRAZIL)).format(value);
    }
}
