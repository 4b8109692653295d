package dev.rastro.dfe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyLayoutsTest {
    private final KeyLayouts layouts = KeyLayouts.load();

    private KeyParts parts(String key) {
        return layouts.parts(new AccessKey(key));
    }

    @Test
    void takesAnNfeApart() {
        KeyParts parts = parts("35260712ABC34501DE35550010000001231123456787");
        assertThat(parts.layout()).isEqualTo("padrao");
        assertThat(parts.uf()).isEqualTo("35");
        assertThat(parts.yearMonth()).contains("2607");
        assertThat(parts.issuerId()).isEqualTo("12ABC34501DE35");
        assertThat(parts.model()).contains("55");
        assertThat(parts.series()).contains("1");
        assertThat(parts.number()).contains("123");
        assertThat(parts.emissionType()).contains("1");
        assertThat(parts.code()).contains("12345678");
        assertThat(parts.site()).isEmpty();
    }

    @Test
    void knowsTheLayoutsWithTheAuthorizingSite() {
        KeyParts nfcom = parts("41250306117473000150620010000001231012345675");
        assertThat(nfcom.layout()).isEqualTo("site");
        assertThat(nfcom.site()).contains("0");
        assertThat(nfcom.code()).contains("1234567");
        KeyParts dce = parts("41250306117473000150990010000001231201234560");
        assertThat(dce.fields()).containsEntry("issuerType", "2").containsEntry("code", "123456");
        assertThat(dce.issuerId()).isEqualTo("06117473000150");
    }

    @Test
    void takesCfeSatNfseAndDpsApart() {
        KeyParts cfe = parts("35150908723218000186599000040190000378585470");
        assertThat(cfe.series()).contains("900004019");
        assertThat(cfe.number()).contains("37");
        KeyParts nfse = parts("33045572211905971000105000000000014625124504258429");
        assertThat(nfse.uf()).isEqualTo("33");
        assertThat(nfse.municipality()).contains("3304557");
        assertThat(nfse.issuerId()).isEqualTo("11905971000105");
        assertThat(nfse.number()).contains("146");
        assertThat(nfse.yearMonth()).contains("2512");
        assertThat(nfse.model()).isEmpty();
        KeyParts dps = parts("DPS3550308212345678000195" + "00001" + "000000000000007");
        assertThat(dps.number()).contains("7");
        assertThat(dps.series()).contains("1");
    }

    @Test
    void findsTheCpfOfAPersonBehindTheZeros() {
        assertThat(parts("35260700052998224725559200000001231123456780").issuerId())
                .isEqualTo("52998224725");
        assertThat(parts("35260700000000000191550010000001231123456780").issuerId())
                .isEqualTo("00000000000191");
        assertThat(parts("23140031100006672992383000000000004625120025708585").issuerId())
                .isEqualTo("06672992383");
    }
}
