package dev.rastro.sefaz.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rastro.dfe.Nsu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of the Ambiente de Dados Nacional, as far as Rastro needs it (ADN contribuintes, OpenAPI).
 *
 * @param status {@code StatusProcessamento}; empty when absent
 * @param code of the first error or warning, else the status
 * @param message of the first error or warning, else the status
 */
record AdnReply(String status, String code, String message, List<DistributionItem> items) {
    private static final JsonFactory FACTORY = new JsonFactory();

    static AdnReply read(byte[] body) throws IOException {
        Map<String, String> top = new HashMap<>();
        Map<String, String> error = new HashMap<>();
        List<DistributionItem> items = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The answer is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY && name.equals("LoteDFe")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        items.add(item(object(json)));
                    }
                } else if (value == JsonToken.START_ARRAY && (name.equals("Erros") || name.equals("Alertas"))) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        object(json).forEach(error::putIfAbsent);
                    }
                } else if (value.isScalarValue()) {
                    top.put(name, json.getValueAsString(""));
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("The answer breaks off");
            }
        }
        String status = top.getOrDefault("StatusProcessamento", "");
        return new AdnReply(
                status,
                error.getOrDefault("Codigo", status),
                error.getOrDefault("Descricao", status),
                List.copyOf(items));
    }

    private static Map<String, String> object(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                fields.put(name, json.getValueAsString(""));
            } else {
                json.skipChildren();
            }
        }
        return fields;
    }

    private static DistributionItem item(Map<String, String> fields) {
        Nsu nsu = Nsu.parse(fields.getOrDefault("NSU", ""))
                .filter(each -> each.value() > 0)
                .orElse(null);
        return DocZipReader.read(nsu, fields.getOrDefault("TipoDocumento", ""), fields.getOrDefault("ArquivoXml", ""));
    }
}
