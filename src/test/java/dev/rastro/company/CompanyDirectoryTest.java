package dev.rastro.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyDirectory.Member;
import dev.rastro.dfe.Cnpj;
import dev.rastro.store.CompanyProfile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyDirectoryTest {
    private static final String MILL = cnpj("11222333", "0001");
    private static final String MILL_2 = cnpj("11222333", "0002");
    private static final String PRINTER = cnpj("44555666", "0001");
    private static final String LETTERS = cnpj("12ABC345", "01DE");
    private static final String FARMER = "52998224725";
    private static final String SUPPLIER = cnpj("77888999", "0001");

    private static String cnpj(String root, String order) {
        return Cnpj.ofBody(root + order).value();
    }

    private static List<String> shown(CompanyDirectory directory) {
        return directory.lines().stream()
                .map(line -> "  ".repeat(line.level()) + line.kind() + " "
                        + line.scope().name()
                        + (line.colour() == null ? "" : " " + line.colour())
                        + (line.own() ? "" : " (other)"))
                .toList();
    }

    @Test
    void groupsFirstThenOwnCompaniesThenOthers() {
        EffectiveProfiles profiles = EffectiveProfiles.of(List.of(
                new CompanyProfile(MILL, null, "Grupo Sul", "azul", null),
                new CompanyProfile(FARMER, "Sítio do Zé", "Grupo Sul", "azul", null),
                new CompanyProfile(LETTERS, null, null, "roxo", null)));
        CompanyDirectory directory = new CompanyDirectory(
                List.of(
                        new Member(MILL_2, "Moinho Filial", true),
                        new Member(MILL, "Moinho", true),
                        new Member(PRINTER, "Gráfica", true),
                        new Member(FARMER, "José da Silva", false),
                        new Member(LETTERS, "Letras", false),
                        new Member(SUPPLIER, "Fornecedor", false),
                        new Member(PRINTER, "Gráfica Real Ltda", false)),
                profiles);

        assertThat(shown(directory))
                .containsExactly(
                        "GROUP Grupo Sul azul",
                        "  ROOT Moinho azul",
                        "    HEAD_OFFICE Moinho azul",
                        "    BRANCH Moinho Filial azul",
                        "  PERSON Sítio do Zé azul",
                        "HEAD_OFFICE Gráfica",
                        "BRANCH Letras roxo",
                        "HEAD_OFFICE Fornecedor (other)");
        assertThat(directory.find("group:Grupo Sul").orElseThrow().parties().ids())
                .isEqualTo(Set.of(MILL, MILL_2, FARMER));
        assertThat(directory.find("11222333").orElseThrow().parties().ids()).containsExactly("11222333");
        assertThat(directory.find("group:Outro")).isEmpty();
    }

    /** What is said of a head office holds for its branches, but for the name. */
    @Test
    void aBranchTakesAfterItsHeadOffice() {
        EffectiveProfiles profiles = EffectiveProfiles.of(List.of(
                new CompanyProfile(MILL, "Moinho", "Sul", "azul", "Duas vias"),
                new CompanyProfile(MILL_2, null, null, "verde", null)));

        assertThat(profiles.of(MILL_2)).isEqualTo(new CompanyProfile(MILL_2, null, "Sul", "verde", "Duas vias"));
        assertThat(profiles.of(cnpj("11222333", "0003")).colour()).isEqualTo("azul");
        assertThat(profiles.of(PRINTER)).isEqualTo(CompanyProfile.none(PRINTER));
        assertThat(profiles.knows(cnpj("11222333", "0003"))).isFalse();
    }

    /** WCAG 2.1, 1.4.11: what carries meaning stands out 3:1, on the background of either theme. */
    @Test
    void everyColourCanBeSeenOnBothThemes() {
        for (CompanyColours.Colour colour : CompanyColours.load().all()) {
            double own = luminance(colour.web());
            assertThat(1.05 / (own + 0.05)).as(colour + " on white").isGreaterThanOrEqualTo(3);
            assertThat((own + 0.05) / (luminance("#0d1117") + 0.05))
                    .as(colour + " on dark")
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static double luminance(String web) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(web.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
