package dev.rastro.simulator.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The REST interface of the Ambiente de Dados Nacional of the NFS-e: documents after an NSU. */
final class Adn {
    private static final Pattern PATH = Pattern.compile(".*/DFe/([0-9]{1,15})");
    private static final Pattern TAXPAYER = Pattern.compile("(?:^|.*&)cnpjConsulta=([0-9A-Z]{14}|[0-9]{11})(?:&.*|$)");
    private static final int PAGE = 50;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Archive archive;
    private final RequestLog log;
    private final SimulatorClock clock;

    Adn(Archive archive, RequestLog log, SimulatorClock clock) {
        this.archive = archive;
        this.log = log;
        this.clock = clock;
    }

    /** An answer: HTTP status and JSON. */
    record Json(int status, String body) {}

    Json answer(URI uri, String asker) throws IOException {
        Matcher path = PATH.matcher(uri.getPath());
        Matcher taxpayer = TAXPAYER.matcher(uri.getQuery() == null ? "" : uri.getQuery());
        if (!path.matches() || !taxpayer.matches() || !taxpayer.group(1).regionMatches(0, asker, 0, 8)) {
            return note("400", asker, new Json(400, shape("REJEICAO", "E0400", "Requisicao invalida", List.of())));
        }
        boolean lot = !uri.getQuery().contains("lote=false");
        long nsu = Long.parseLong(path.group(1));
        EntryStream stream = archive.stream(taxpayer.group(1), "NFSE", "1");
        List<Entry> entries =
                lot ? stream.after(nsu, PAGE) : stream.at(nsu).stream().toList();
        return entries.isEmpty()
                ? note(
                        "404",
                        taxpayer.group(1),
                        new Json(
                                404,
                                shape("NENHUM_DOCUMENTO_LOCALIZADO", "E2220", "Nenhum documento localizado", entries)))
                : note("200", taxpayer.group(1), new Json(200, shape("DOCUMENTOS_LOCALIZADOS", "", "", entries)));
    }

    private Json note(String status, String taxpayer, Json json) {
        log.add(new RequestLog.Request(clock.instant(), taxpayer + "/NFSE/1", "DFe", status, null, null));
        return json;
    }

    private static String shape(String status, String code, String message, List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("StatusProcessamento", status);
            json.writeArrayFieldStart("LoteDFe");
            for (Entry entry : entries) {
                json.writeStartObject();
                json.writeNumberField("NSU", entry.nsu());
                json.writeStringField("ChaveAcesso", entry.key());
                json.writeStringField("TipoDocumento", entry.schema());
                json.writeStringField("ArquivoXml", Base64.getEncoder().encodeToString(gzip(entry.xml())));
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

    private static byte[] gzip(byte[] xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(xml);
        }
        return out.toByteArray();
    }
}
