package dev.rastro.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects of names and texts, one a line. */
public final class FlatJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {}

    /** An object, without a line break. */
    public static String of(Map<String, ? extends @Nullable String> values) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, ? extends @Nullable String> each : values.entrySet()) {
                String value = each.getValue();
                json.writeFieldName(each.getKey());
                if (value == null) {
                    json.writeNull();
                } else {
                    json.writeString(value);
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Reads what {@link #of} wrote; {@link IOException} for anything that is no object of texts and nulls. */
    public static Map<String, @Nullable String> parse(String text) throws IOException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("No JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isStructStart()) {
                    throw new IOException("More than texts in " + name);
                }
                values.put(name, value == JsonToken.VALUE_NULL ? null : json.getText());
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("Cut off");
            }
        }
        return values;
    }
}
