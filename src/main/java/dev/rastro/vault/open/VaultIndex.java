package dev.rastro.vault.open;

import dev.rastro.store.DocumentRow;
import dev.rastro.vault.FlatJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index of the originals, twice: CSV (RFC 4180, UTF-8) for spreadsheets, and JSON. Written beside the originals and read into the
 * vault at the end. A cell that a spreadsheet would compute is held down by an apostrophe, in the CSV alone. Not thread-safe.
 */
final class VaultIndex implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "arquivo",
            "sha256",
            "tamanho",
            "tipo",
            "chave",
            "familia",
            "serie",
            "numero",
            "emissao",
            "emitente",
            "emitente_nome",
            "destinatario",
            "destinatario_nome",
            "valor",
            "situacao",
            "recebido_em",
            "posicao");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private final Path csvFile;
    private final Path jsonFile;
    private final Writer csv;
    private final Writer json;
    private boolean first = true;

    VaultIndex(Path root) throws IOException {
        this.csvFile = root.resolve("indice.csv.part");
        this.jsonFile = root.resolve("indice.json.part");
        this.csv = Files.newBufferedWriter(csvFile, StandardCharsets.UTF_8);
        this.json = Files.newBufferedWriter(jsonFile, StandardCharsets.UTF_8);
        csv.write(String.join(",", COLUMNS) + "\r\n");
        json.write("[\n");
    }

    /**
     * A line.
     *
     * @param row the document it is about, {@code null} where it is about none
     */
    void add(
            String path,
            String sha256,
            int size,
            String kind,
            @Nullable DocumentRow row,
            String recordedAt,
            long position)
            throws IOException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        COLUMNS.forEach(each -> values.put(each, null));
        values.put("arquivo", path);
        values.put("sha256", sha256);
        values.put("tamanho", Integer.toString(size));
        values.put("tipo", kind);
        if (row != null) {
            document(values, row);
        }
        values.put("recebido_em", recordedAt.isEmpty() ? null : recordedAt);
        values.put("posicao", position == 0 ? null : Long.toString(position));
        csv.write(values.values().stream().map(VaultIndex::cell).collect(Collectors.joining(",")) + "\r\n");
        json.write((first ? "" : ",\n") + FlatJson.of(values));
        first = false;
    }

    private static void document(Map<String, @Nullable String> values, DocumentRow row) {
        values.put("chave", row.key().value());
        values.put("familia", row.family().label());
        values.put("serie", row.series());
        values.put("numero", row.number());
        values.put("emissao", row.issuedAt() == null ? null : row.issuedAt().toString());
        values.put("emitente", row.issuerId());
        values.put("emitente_nome", row.issuerName());
        values.put("destinatario", row.recipientId());
        values.put("destinatario_nome", row.recipientName());
        values.put("valor", row.total() == null ? null : row.total().toPlainString());
        values.put("situacao", row.situation().code());
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    /** Puts both into the vault. */
    void finish(VaultWriter vault) throws IOException {
        csv.close();
        json.write("\n]\n");
        json.close();
        vault.text("indice.csv", out -> copy(csvFile, out));
        vault.text("indice.json", out -> copy(jsonFile, out));
    }

    private static void copy(Path from, Writer out) throws IOException {
        try (var in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        json.close();
        Files.deleteIfExists(csvFile);
        Files.deleteIfExists(jsonFile);
    }
}
