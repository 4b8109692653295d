package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.world.Company;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reception of events of the CT-e by its payer (CTeRecepcaoEventoV4): prestação em desacordo and its cancellation. Which
 * code tells of a wrong author or sequence is not confirmed by a source; those here are of the NF-e.
 */
final class FreightProtests {
    private static final Duration TERM = Duration.ofDays(45);
    private static final String PROTEST = "610110";
    private static final Map<String, String> TEXTS = Map.of(
            PROTEST, "Prestacao do Servico em Desacordo", "610111", "Cancelamento Prestacao do Servico em Desacordo");

    private final Archive archive;
    private final SimulatorClock clock;
    private final AtomicLong protocols = new AtomicLong(343_260_000_000_000L);
    private final Map<String, String> registered = new ConcurrentHashMap<>();

    FreightProtests(Archive archive, SimulatorClock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    private record Verdict(String status, String text) {}

    Reply answer(Question request, String asker) {
        Element event;
        try {
            event = request.part("eventoCTe").document().getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("An event that cannot be taken out of its envelope", e);
        }
        String key = Question.text(event, "chCTe");
        String type = Question.text(event, "tpEvento");
        String sequence = Question.text(event, "nSeqEvento");
        Verdict verdict = judge(event, key, type, sequence, asker);
        String now = Moments.now(clock);
        String environment = Question.text(event, "tpAmb");
        String registration = "";
        if (verdict.status.equals("135")) {
            String protocol = String.valueOf(protocols.incrementAndGet());
            registered.put(key + type + sequence, protocol);
            registration = "<chCTe>" + key + "</chCTe><tpEvento>" + type + "</tpEvento><xEvento>" + TEXTS.get(type)
                    + "</xEvento><nSeqEvento>" + sequence + "</nSeqEvento><dhRegEvento>" + now
                    + "</dhRegEvento><nProt>" + protocol + "</nProt>";
        }
        String body = "<cteRecepcaoEventoResult xmlns=\"http://www.portalfiscal.inf.br/cte/wsdl/CTeRecepcaoEventoV4\">"
                + "<retEventoCTe xmlns=\"http://www.portalfiscal.inf.br/cte\" versao=\"4.00\"><infEvento><tpAmb>"
                + environment + "</tpAmb><verAplic>TREINO-1.0</verAplic><cOrgao>"
                + key.substring(0, Math.min(2, key.length())) + "</cOrgao><cStat>" + verdict.status
                + "</cStat><xMotivo>" + verdict.text + "</xMotivo>" + registration
                + "</infEvento></retEventoCTe></cteRecepcaoEventoResult>";
        return new Reply(verdict.status, "event", asker + "/CTE-EVENT/" + environment, "", body);
    }

    private Verdict judge(Element event, String key, String type, String sequence, String asker) {
        IssuedDocument document = archive.document(key).orElse(null);
        Company payer = document == null ? null : document.recipient();
        String author = Question.text(event, "CNPJ");
        String id = "ID" + type + key + "0".repeat(Math.max(0, 3 - sequence.length())) + sequence;
        Element info = (Element) event.getElementsByTagNameNS("*", "infEvento").item(0);
        if (!SignatureCheck.valid(event)) {
            return new Verdict("297", "Rejeicao: Assinatura difere do calculado");
        }
        if (!info.getAttribute("Id").equals(id)) {
            return new Verdict("572", "Rejeicao: Erro Atributo ID do evento nao corresponde a concatenacao dos campos");
        }
        if (!Question.text(event, "descEvento").equals(TEXTS.get(type))) {
            return new Verdict("493", "Rejeicao: Evento nao atende o Schema XML especifico");
        }
        if (document == null || payer == null) {
            return new Verdict("217", "Rejeicao: CT-e nao consta na base de dados da SEFAZ");
        }
        if (!author.equals(payer.cnpj()) || !author.regionMatches(0, asker, 0, 8)) {
            return new Verdict("575", "Rejeicao: O autor do evento diverge do tomador do CT-e");
        }
        if (registered.containsKey(key + type + sequence)) {
            return new Verdict("631", "Rejeicao: Duplicidade de evento");
        }
        if (type.equals(PROTEST)) {
            return OffsetDateTime.now(clock).isAfter(document.registeredAt().plus(TERM))
                    ? new Verdict("787", "Rejeicao: Evento de desacordo fora do prazo de 45 dias")
                    : new Verdict("135", "Evento registrado e vinculado a CT-e");
        }
        return registered.containsValue(Question.text(event, "nProtEvPrestDes"))
                ? new Verdict("135", "Evento registrado e vinculado a CT-e")
                : new Verdict("217", "Rejeicao: Nao ha desacordo com este protocolo");
    }
}
