package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GeneratedNfeTest {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 24);
    private static final Pattern LETTERS_IN_CNPJ = Pattern.compile("<CNPJ>[0-9]*[A-Z]");
    private final Schemas schemas = new Schemas();

    @Test
    void nfeAndNfceAreValidAgainstTheSchemasOfTheBuild() {
        Path schema = Schemas.unpacked("PL_010b_NT2025_002_v1.30/procNFe_v4.00.xsd");
        List<GeneratedFile> files = files("-procNFe");
        assertThat(files).hasSizeGreaterThan(200);
        for (GeneratedFile file : files) {
            String xml = text(file);
            // That package is older than the CNPJ with letters.
            if (!LETTERS_IN_CNPJ.matcher(xml).find()) {
                schemas.assertValid(schema, file.path(), xml);
            }
        }
    }

    @Test
    void nfeWithLettersIsValidAgainstTheNewerSchemas() {
        Path schema = Schemas.shared("nfe/zeus_2026-07_full/procNFe_v4.00.xsd");
        List<GeneratedFile> files = files("-procNFe").stream()
                .filter(file -> LETTERS_IN_CNPJ.matcher(text(file)).find())
                .toList();
        assertThat(files).isNotEmpty();
        files.forEach(file -> schemas.assertValid(schema, file.path(), text(file)));
    }

    private static List<GeneratedFile> files(String tail) {
        List<GeneratedFile> files = new ArrayList<>();
        new TrainingData(REFERENCE).generate(7, 400, file -> {
            if (file.path().contains(tail)) {
                files.add(file);
            }
        });
        return files;
    }

    private static String text(GeneratedFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
