package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.world.Tables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A set of ordinary size shows everything the tables promise. */
class GeneratedVarietyTest {
    @Test
    void everyIcmsGroupOccurs() {
        Set<String> groups =
                Tables.rows("icms.tsv").stream().map(row -> row.get(4)).collect(Collectors.toSet());
        assertThat(found("<(ICMS(?:SN)?[0-9]{2,3})>", "-procNFe.xml")).containsAll(groups);
    }

    @Test
    void everyKindOfNfeEventOccurs() {
        Set<String> occurring = found("<tpEvento>(\\d{6})<", "-procEventoNFe.xml");
        assertThat(occurring)
                .contains(
                        "110110", "110111", "110112", "110130", "110131", "110140", "110150", "110192", "210200",
                        "210210", "210220", "210240", "610554", "610600", "610614");
    }

    @Test
    void freightAndServicesHaveTheirEvents() {
        assertThat(found("<tpEvento>(\\d{6})<", "-procEventoCTe.xml"))
                .contains("110110", "110111", "110180", "240140", "310610", "610110", "610111");
        assertThat(found("<tpEvento>(\\d{6})<", "-procEventoMDFe.xml")).contains("110111", "110112", "110114");
        assertThat(found("<(e[0-9]{6})>", "-evento.xml"))
                .contains("e101101", "e101103", "e105102", "e203202", "e305102");
    }

    @Test
    void aFreightDocumentNamesDocumentsThatAreThere() {
        Set<String> keys = Samples.keys(Samples.all());
        assertThat(found("<chave>([0-9A-Z]{44})<", "-procCTe.xml")).isNotEmpty().isSubsetOf(keys);
        assertThat(found("<chCTe>([0-9A-Z]{44})</chCTe></infCTe>", "-procMDFe.xml"))
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    @Test
    void thereAreDocumentsKnownInPartOnly() {
        assertThat(Samples.where(path -> path.endsWith("-NFe.xml")))
                .as("without protocol")
                .isNotEmpty();
        assertThat(found("<cStat>(\\d+)<", "-procNFe.xml")).as("denied too").contains("100", "302");
        assertThat(found("<tpAmb>(\\d)<", "-procNFe.xml"))
                .as("test environment too")
                .contains("1", "2");
        Set<String> whole = keysOf("-procNFe.xml");
        whole.addAll(keysOf("-NFe.xml"));
        assertThat(keysOf("-resNFe.xml")).as("summary only").anyMatch(key -> !whole.contains(key));
        assertThat(keysOf("-resNFe.xml")).as("summary and document").anyMatch(whole::contains);
        assertThat(keysOf("-procEventoNFe.xml")).as("events only").anyMatch(key -> !whole.contains(key));
    }

    @Test
    void remarksGoFromNothingToTheFullLength() {
        List<Integer> lengths = found("<infCpl>([^<]*)<", "-procNFe.xml").stream()
                .map(text -> text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .length())
                .toList();
        assertThat(lengths).anyMatch(length -> length < 300).anyMatch(length -> length > 4_900);
        assertThat(Samples.where(path -> path.endsWith("-procNFe.xml")))
                .anyMatch(file -> !file.getValue().contains("<infCpl>"));
    }

    private static Set<String> found(String pattern, String tail) {
        Pattern compiled = Pattern.compile(pattern);
        return Samples.where(path -> path.endsWith(tail)).stream()
                .flatMap(file -> compiled.matcher(file.getValue()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysOf(String tail) {
        return Samples.where(path -> path.endsWith(tail)).stream()
                .map(file -> Pattern.compile("([0-9A-Z]{44})-")
                        .matcher(file.getKey())
                        .results()
                        .findFirst())
                .flatMap(match -> match.stream())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
