package dev.rastro.simulator.generator;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.history.IssuedEvent;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Consumer;

/** Names the files of a story and hands them on; what would happen after the end of time is left out. */
final class Output {
    private final Consumer<Page> sink;
    private final OffsetDateTime end;

    Output(Consumer<Page> sink, OffsetDateTime end) {
        this.sink = sink;
        this.end = end;
    }

    void document(IssuedDocument document) {
        boolean bare = !document.xml().contains("Proc ") && document.family() != DfeFamily.NFSE;
        String tail = document.family() == DfeFamily.NFSE ? "-nfse" : (bare ? "-" : "-proc") + kind(document);
        file(document, tail, document.issuedAt(), document.xml());
    }

    void event(IssuedEvent event) {
        boolean national = event.document().family() == DfeFamily.NFSE;
        event(event, national ? "evento" : "procEvento" + kind(event.document()), event.xml());
    }

    void summary(IssuedDocument document, String xml) {
        file(document, "-resNFe", document.issuedAt(), xml);
    }

    void eventSummary(IssuedEvent event, String xml) {
        event(event, "resEvento", xml);
    }

    private void event(IssuedEvent event, String form, String xml) {
        String tail = "-" + event.order().type() + "-" + event.order().sequence() + "-" + form;
        file(event.document(), tail, event.order().at(), xml);
    }

    private void file(IssuedDocument document, String tail, OffsetDateTime at, String xml) {
        if (at.isAfter(end)) {
            return;
        }
        String folder =
                String.format(Locale.ROOT, "%d/%02d/%s/", at.getYear(), at.getMonthValue(), folder(document.family()));
        sink.accept(new Page(document, folder + document.key() + tail + ".xml", xml));
    }

    private static String folder(DfeFamily family) {
        return family.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The family's name inside root elements. */
    private static String kind(IssuedDocument document) {
        return switch (document.family()) {
            case NFE, NFCE -> "NFe";
            case CTE_OS -> "CTeOS";
            default -> document.family().label().replace("-", "");
        };
    }
}
