package dev.rastro.simulator.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST interface of the Ambiente de Dados Nacional of the NFS-e: documents after an NSU. */
final class Adn {
    private static final Pattern PATH = Pattern.compile(".*/DFe/([0-9]{1,15})");
    private static final Pattern TAXPAYER = Pattern.compile("(?:^|.*&)cnpjConsulta=([0-9A-Z]{14}|[0-9]{11})(?:&.*|$)");
    private static final int PAGE = 50;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Archive archive;
    private final ConsumptionRules rules;

    Adn(Archive archive, ConsumptionRules rules) {
        this.rules = rules;
        this.archive = archive;
    }

    /** An answer: HTTP status, the stream it is about, and JSON. */
    record Json(int status, String stream, String body) {}

    Json answer(URI uri, String asker, Optional<Fault> fault) throws IOException {
        Matcher path = PATH.matcher(uri.getPath());
        Matcher taxpayer = TAXPAYER.matcher(uri.getQuery() == null ? "" : uri.getQuery());
        String named = taxpayer.matches() ? taxpayer.group(1) : "";
        String id = Archive.streamId(named, "NFSE", "1");
        if (!path.matches() || named.isEmpty() || !named.regionMatches(0, asker, 0, 8)) {
            return new Json(400, id, shape("REJEICAO", "E0400", "Requisicao invalida", List.of()));
        }
        if (fault.filter(each -> each == Fault.PAUSED).isPresent()) {
            return new Json(503, id, shape("REJEICAO", "E0503", "Servico paralisado", List.of()));
        }
        boolean lot = !uri.getQuery().contains("lote=false");
        long nsu = Long.parseLong(path.group(1));
        EntryStream stream = archive.stream(named, "NFSE", "1");
        List<Entry> entries = lot
                ? stream.after(nsu, PAGE, rules.retainedSince())
                : stream.at(nsu).stream().toList();
        return entries.isEmpty()
                ? new Json(
                        404,
                        id,
                        shape("NENHUM_DOCUMENTO_LOCALIZADO", "E2220", "Nenhum documento localizado", List.of()))
                : new Json(200, id, shape("DOCUMENTOS_LOCALIZADOS", "", "", Lot.pack(entries, fault)));
    }

    private static String shape(String status, String code, String message, List<Lot.Packed> entries)
            throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("StatusProcessamento", status);
            json.writeArrayFieldStart("LoteDFe");
            for (Lot.Packed entry : entries) {
                json.writeStartObject();
                json.writeNumberField("NSU", entry.nsu());
                json.writeStringField("ChaveAcesso", entry.key());
                json.writeStringField("TipoDocumento", entry.schema());
                json.writeStringField("ArquivoXml", entry.content());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("Erros");
            if (!code.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("Codigo", code);
                json.writeStringField("Descricao", message);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("TipoAmbiente", "PRODUCAO");
            json.writeStringField("VersaoAplicativo", "TREINO-1.0");
            json.writeEndObject();
        }
        return out.toString();
    }
}
