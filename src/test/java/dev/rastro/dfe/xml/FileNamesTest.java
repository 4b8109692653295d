package dev.rastro.dfe.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    private static final AccessKey KEY = new AccessKey("35261111444777000161550010000000011000000015");

    private final FileNames names = new FileNames(Models.load());

    @ParameterizedTest
    @CsvSource({
        "<nfeProc xmlns='http://www.portalfiscal.inf.br/nfe'/>,-procNFe.xml",
        "<NFe xmlns='http://www.portalfiscal.inf.br/nfe'/>,-nfe.xml",
        "<cteProc/>,-procCTe.xml",
        "<cteOSProc/>,-procCTeOS.xml",
        "<mdfeProc/>,-procMDFe.xml",
        "<bpeProc/>,-procBPe.xml",
        "<p:nfcomProc xmlns:p='x'/>,-procNFCom.xml",
        "<?xml version='1.0'?><!-- x --><NFSe/>,-nfse.xml",
        "<envelope/>,.xml",
        "%PDF-1.4,.xml",
        "<!DOCTYPE NFe [<!ENTITY a 'b'>]><NFe/>,-nfe.xml"
    })
    void theOutermostElementNamesTheFile(String xml, String end) {
        assertThat(names.of(KEY, xml.getBytes(UTF_8))).isEqualTo(KEY.value() + end);
    }
}
