package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.world.TaxIds;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedContentTest {
    @Test
    void anotherSeedGivesOtherDocuments() {
        assertThat(Samples.keys(Samples.generate(1, 20)))
                .doesNotContainAnyElementsOf(Samples.keys(Samples.generate(2, 20)));
    }

    @Test
    void theCheckDigitsOfAllKeysAndCnpjAreRight() {
        assertThat(Samples.keys(Samples.all()))
                .allSatisfy(key -> assertThat(TaxIds.key(key.substring(0, key.length() - 1)))
                        .isEqualTo(key));
        Pattern cnpj = Pattern.compile("<CNPJ>([0-9A-Z]{14})</CNPJ>");
        for (String xml : Samples.all().values()) {
            assertThat(cnpj.matcher(xml).results().map(found -> found.group(1)).distinct())
                    .allSatisfy(
                            id -> assertThat(TaxIds.cnpj(id.substring(0, 12))).isEqualTo(id));
        }
    }

    @Test
    void checkDigitsAgreeWithPublishedExamples() {
        // The CNPJ with letters from the Receita Federal's own explanation; the key computed by hand from NT 2026.004.
        assertThat(TaxIds.cnpj("12ABC34501DE")).isEqualTo("12ABC34501DE35");
        assertThat(TaxIds.key("35260712ABC34501DE3555001000000123112345678")).endsWith("7");
        assertThat(TaxIds.cpf("111444777")).isEqualTo("11144477735");
        assertThat(TaxIds.gtin13("789100031550")).isEqualTo("7891000315507");
    }

    @Test
    void theTotalOfAnNfeIsTheSumOfItsItems() {
        List<Map.Entry<String, String>> files = Samples.where(path -> path.endsWith("-procNFe.xml"));
        for (Map.Entry<String, String> file : files) {
            String total = Samples.element(file.getValue(), "total", "x");
            String items = file.getValue().substring(0, file.getValue().indexOf("<total>"));
            assertThat(sum(total, "vProd")).as(file.getKey()).isEqualByComparingTo(sum(items, "vProd"));
            BigDecimal expected = sum(items, "vProd")
                    .subtract(sum(items, "vDesc"))
                    .add(sum(items, "vFrete"))
                    .add(sum(items, "vIPI"))
                    .add(sum(items, "vICMSST"));
            assertThat(sum(total, "vNF")).as(file.getKey()).isEqualByComparingTo(expected);
            assertThat(sum(total, "vICMS")).as(file.getKey()).isEqualByComparingTo(sum(items, "vICMS"));
            if (file.getValue().contains("<dup>")) {
                assertThat(sum(file.getValue(), "vDup")).as(file.getKey()).isEqualByComparingTo(expected);
            }
        }
    }

    @Test
    void nothingHappensAfterTheReferenceDay() {
        Pattern event = Pattern.compile("<dhEvento>(\\d{4}-\\d\\d-\\d\\d)");
        for (Map.Entry<String, String> file : Samples.all().entrySet()) {
            Matcher at = event.matcher(file.getValue());
            if (at.find()) {
                assertThat(at.group(1)).as(file.getKey()).isLessThanOrEqualTo("2026-11-25");
            }
        }
    }

    @Test
    void writesTheSameFilesBelowAFolder(@TempDir Path folder) throws Exception {
        new TrainingData(Samples.REFERENCE).writeTo(folder, 3, 15);
        Map<String, String> expected = Samples.generate(3, 15);
        Map<String, String> written = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void generatesFastEnoughForBulkTests() {
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime();
        new TrainingData(Samples.REFERENCE).generate(5, 2_000, file -> bytes.addAndGet(file.bytes().length));
        double seconds = (System.nanoTime() - start) / 1e9;
        // Some 650 per second were measured on one core; this only notices a collapse.
        assertThat(bytes.get()).isGreaterThan(10_000_000);
        assertThat(2_000 / seconds).isGreaterThan(60);
    }

    private static BigDecimal sum(String xml, String element) {
        return Pattern.compile("<" + element + ">([0-9.]+)<")
                .matcher(xml)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
