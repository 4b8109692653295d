package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.world.Company;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reception of the recipient's declarations at the national environment (NT 2020.001). */
final class Events {
    private static final int BATCH = 20;
    private static final Duration TERM = Duration.ofDays(180);
    private static final Set<String> RELEASING = Set.of("210200", "210210", "210240");
    private static final Map<String, String> TEXTS = Map.of(
            "210200", "Confirmacao da Operacao",
            "210210", "Ciencia da Operacao",
            "210220", "Desconhecimento da Operacao",
            "210240", "Operacao nao Realizada");

    private final Archive archive;
    private final SimulatorClock clock;
    private final AtomicLong protocols = new AtomicLong(891_260_000_000_000L);
    private final Map<String, String> registered = new ConcurrentHashMap<>();

    Events(Archive archive, SimulatorClock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    Reply answer(Question request, String asker) {
        Question question;
        try {
            question = request.part("envEvento");
        } catch (SAXException e) {
            throw new IllegalArgumentException("A batch that cannot be taken out of its envelope", e);
        }
        NodeList events = question.document().getElementsByTagNameNS("*", "evento");
        StringBuilder answers = new StringBuilder();
        String environment = question.text("tpAmb");
        boolean fits = events.getLength() >= 1 && events.getLength() <= BATCH;
        for (int i = 0; fits && i < events.getLength(); i++) {
            answers.append(one((Element) events.item(i), asker));
        }
        String status = fits ? "128" : "215";
        String body = "<nfeRecepcaoEventoResult xmlns=\"http://www.portalfiscal.inf.br/nfe/wsdl/NFeRecepcaoEvento4\">"
                + "<retEnvEvento xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"1.00\"><idLote>"
                + question.text("idLote") + "</idLote><tpAmb>" + environment
                + "</tpAmb><verAplic>TREINO-1.0</verAplic><cOrgao>91</cOrgao><cStat>" + status + "</cStat><xMotivo>"
                + (fits ? "Lote de Evento Processado" : "Rejeicao: Falha no Schema XML") + "</xMotivo>" + answers
                + "</retEnvEvento></nfeRecepcaoEventoResult>";
        return new Reply(status, "event", asker + "/EVENT/" + environment, "", body);
    }

    private String one(Element event, String asker) {
        String key = Question.text(event, "chNFe");
        String type = Question.text(event, "tpEvento");
        String sequence = Question.text(event, "nSeqEvento");
        String author = Question.text(event, "CNPJ");
        Verdict verdict = judge(event, key, type, sequence, author, asker);
        String now = Moments.now(clock);
        String protocol = "";
        if (verdict.status.equals("135")) {
            protocol = "<nProt>" + protocols.incrementAndGet() + "</nProt>";
            registered.put(key + type + author + sequence, now);
            if (RELEASING.contains(type)) {
                archive.release(author, key);
            }
        }
        return "<retEvento versao=\"1.00\"><infEvento><tpAmb>" + Question.text(event, "tpAmb")
                + "</tpAmb><verAplic>TREINO-1.0</verAplic><cOrgao>91</cOrgao><cStat>" + verdict.status
                + "</cStat><xMotivo>" + verdict.text + "</xMotivo><chNFe>" + key + "</chNFe><tpEvento>" + type
                + "</tpEvento><xEvento>" + TEXTS.getOrDefault(type, type) + "</xEvento><nSeqEvento>" + sequence
                + "</nSeqEvento><dhRegEvento>" + now + "</dhRegEvento>" + protocol + "</infEvento></retEvento>";
    }

    private record Verdict(String status, String text) {}

    private Verdict judge(Element event, String key, String type, String sequence, String author, String asker) {
        IssuedDocument document = archive.document(key).orElse(null);
        Company recipient = document == null ? null : document.recipient();
        String id = "ID" + type + key + (sequence.length() == 1 ? "0" + sequence : sequence);
        String written =
                ((Element) event.getElementsByTagNameNS("*", "infEvento").item(0)).getAttribute("Id");
        if (!SignatureCheck.valid(event)) {
            return new Verdict("297", "Rejeicao: Assinatura difere do calculado");
        }
        if (!written.equals(id)) {
            return new Verdict("572", "Rejeicao: Erro Atributo ID do evento nao corresponde a concatenacao dos campos");
        }
        if (!Question.text(event, "descEvento").equals(TEXTS.get(type))) {
            return new Verdict("493", "Rejeicao: Evento nao atende o Schema XML especifico");
        }
        if (document == null || recipient == null) {
            return new Verdict(
                    "494", "Rejeicao: Chave de Acesso inexistente para o tpEvento que exige a existencia da NF-e");
        }
        if (!author.equals(recipient.cnpj()) || !author.regionMatches(0, asker, 0, 8)) {
            return new Verdict("575", "Rejeicao: O autor do evento diverge do destinatario da NF-e");
        }
        if (registered.containsKey(key + type + author + sequence)) {
            return new Verdict("573", "Rejeicao: Duplicidade de evento");
        }
        if (type.equals("210210")
                && registered.keySet().stream()
                        .anyMatch(each -> each.startsWith(key) && !each.startsWith(key + type))) {
            return new Verdict("655", "Rejeicao: Evento de Ciencia da Operacao informado apos a manifestacao final");
        }
        if (OffsetDateTime.now(clock).isAfter(document.registeredAt().plus(TERM))) {
            return new Verdict("596", "Rejeicao: Evento apresentado fora do prazo");
        }
        int limit = type.equals("210210") ? 1 : 2;
        if (!sequence.matches("[0-9]{1,2}") || Integer.parseInt(sequence) > limit) {
            return new Verdict("594", "Rejeicao: O numero de sequencia do evento e maior que o permitido");
        }
        return new Verdict("135", "Evento registrado e vinculado a NF-e");
    }
}
