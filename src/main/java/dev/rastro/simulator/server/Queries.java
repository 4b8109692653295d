package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.IssuedDocument;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Consulta protocolo and status do serviço of the NF-e (layout 4.00). */
final class Queries {
    private final Archive archive;
    private final SimulatorClock clock;

    Queries(Archive archive, SimulatorClock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    Reply situation(Question question, String asker) {
        String key = question.text("chNFe");
        IssuedDocument document = archive.document(key).orElse(null);
        String status = document == null ? "217" : "100";
        String text =
                document == null ? "Rejeicao: NF-e nao consta na base de dados da SEFAZ" : "Autorizado o uso da NF-e";
        String protocol = document == null
                ? ""
                : "<protNFe versao=\"4.00\"><infProt><tpAmb>" + document.environment()
                        + "</tpAmb><verAplic>TREINO-1.0</verAplic><chNFe>" + key + "</chNFe><dhRecbto>"
                        + document.registeredAt() + "</dhRecbto><nProt>" + document.protocol() + "</nProt><digVal>"
                        + document.digest()
                        + "</digVal><cStat>100</cStat><xMotivo>Autorizado o uso da NF-e</xMotivo></infProt></protNFe>";
        String body = "<nfeResultMsg xmlns=\"http://www.portalfiscal.inf.br/nfe/wsdl/NFeConsultaProtocolo4\">"
                + "<retConsSitNFe xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"4.00\"><tpAmb>"
                + question.text("tpAmb") + "</tpAmb><verAplic>TREINO-1.0</verAplic><cStat>" + status
                + "</cStat><xMotivo>" + text + "</xMotivo><cUF>" + key.substring(0, Math.min(2, key.length()))
                + "</cUF><dhRecbto>" + now() + "</dhRecbto><chNFe>" + key + "</chNFe>" + protocol
                + "</retConsSitNFe></nfeResultMsg>";
        return new Reply(status, "situation", asker + "/SITUATION/" + question.text("tpAmb"), "", body);
    }

    Reply status(Question question, String asker) {
        String body = "<nfeResultMsg xmlns=\"http://www.portalfiscal.inf.br/nfe/wsdl/NFeStatusServico4\">"
                + "<retConsStatServ xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"4.00\"><tpAmb>"
                + question.text("tpAmb") + "</tpAmb><verAplic>TREINO-1.0</verAplic><cStat>107</cStat>"
                + "<xMotivo>Servico em Operacao</xMotivo><cUF>" + question.text("cUF") + "</cUF><dhRecbto>" + now()
                + "</dhRecbto></retConsStatServ></nfeResultMsg>";
        return new Reply("107", "status", asker + "/STATUS/" + question.text("tpAmb"), "", body);
    }

    private String now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
