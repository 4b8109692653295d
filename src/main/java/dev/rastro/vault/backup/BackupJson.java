package dev.rastro.vault.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rastro.store.LogProofs;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link BackupFacts} as JSON: an object of texts and numbers, and a list of files. */
final class BackupJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private BackupJson() {}

    static String of(BackupFacts facts) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("format", facts.format());
            json.writeStringField("made", facts.made().toString());
            json.writeStringField("origin", facts.origin());
            json.writeNumberField("position", facts.head().position());
            json.writeStringField("chain", facts.head().chain());
            json.writeArrayFieldStart("files");
            for (BackupFacts.File file : facts.files()) {
                json.writeStartObject();
                json.writeStringField("path", file.path());
                json.writeNumberField("size", file.size());
                json.writeStringField("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** Reads what {@link #of} wrote, of this version or a later one. Throws {@link IOException} for anything else. */
    static BackupFacts parse(String text) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<BackupFacts.File> files = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("backup.json is no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("files") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        files.add(file(flat(json)));
                    }
                } else if (value.isStructStart()) {
                    json.skipChildren();
                } else {
                    values.put(name, json.getText());
                }
            }
        }
        try {
            return new BackupFacts(
                    Integer.parseInt(value(values, "format")),
                    Instant.parse(value(values, "made")),
                    value(values, "origin"),
                    new LogProofs.Head(Long.parseLong(value(values, "position")), value(values, "chain")),
                    files);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IOException("backup.json is damaged", e);
        }
    }

    private static BackupFacts.File file(Map<String, String> values) throws IOException {
        try {
            return new BackupFacts.File(
                    value(values, "path"), Long.parseLong(value(values, "size")), value(values, "sha256"));
        } catch (NumberFormatException e) {
            throw new IOException("backup.json is damaged", e);
        }
    }

    private static Map<String, String> flat(JsonParser json) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isStructStart()) {
                json.skipChildren();
            } else {
                values.put(name, json.getText());
            }
        }
        return values;
    }

    private static String value(Map<String, String> values, String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("backup.json lacks " + name);
        }
        return value;
    }
}
