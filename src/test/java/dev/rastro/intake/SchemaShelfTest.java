package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.Authenticity;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.dfe.xml.verify.FolderPackage;
import dev.rastro.dfe.xml.verify.ReasonCode;
import dev.rastro.dfe.xml.verify.SchemaLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaShelfTest {
    private static final String NAMESPACE = "http://www.portalfiscal.inf.br/nfabi";
    private static final String TYPES = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%s" targetNamespace="%s" elementFormDefault="qualified">
              <xs:simpleType name="TAmb"><xs:restriction base="xs:string"><xs:enumeration value="1"/><xs:enumeration value="2"/>
              </xs:restriction></xs:simpleType>
            </xs:schema>""".formatted(NAMESPACE, NAMESPACE);
    private static final String ROOT = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%s" targetNamespace="%s" elementFormDefault="qualified">
              <xs:include schemaLocation="tipos_v1.00.xsd"/>
              <xs:element name="NFABI"><xs:complexType><xs:sequence><xs:element name="tpAmb" type="TAmb"/></xs:sequence>
                <xs:attribute name="versao" type="xs:string" use="required"/></xs:complexType></xs:element>
            </xs:schema>""".formatted(NAMESPACE, NAMESPACE);

    @TempDir
    private Path folder;

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Authenticity verdict(SchemaLibrary library, String xml) {
        return new AuthenticityCheck(new XmlScanner(), library, SignerChain.bundled())
                .check(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFamilyThatNoBundledPackageKnowsIsCheckedOnceItsPackageIsThere() throws Exception {
        SchemaShelf shelf = new SchemaShelf(folder.resolve("home"));
        String valid = "<NFABI xmlns=\"" + NAMESPACE + "\" versao=\"1.00\"><tpAmb>1</tpAmb></NFABI>";
        assertThat(verdict(shelf.library(), valid).schema()).isEqualTo(Authenticity.Schema.UNKNOWN);
        shelf.add(zip("PL_NFABI_100.zip", Map.of("nfabi_v1.00.xsd", ROOT, "tipos_v1.00.xsd", TYPES, "leia.txt", "?")));
        assertThat(shelf.packages()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("PL_NFABI_100");
            assertThat(each.namespaces()).containsExactly(NAMESPACE);
        });
        assertThat(verdict(shelf.library(), valid).schema()).isEqualTo(Authenticity.Schema.VALID);
        Authenticity wrong = verdict(shelf.library(), valid.replace(">1<", ">3<"));
        assertThat(wrong.schema()).isEqualTo(Authenticity.Schema.INVALID);
        assertThat(wrong.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.SCHEMA_VALUE);
            assertThat(reason.arguments()).containsExactly("tpAmb", "NFABI/tpAmb", "3", "PL_NFABI_100");
        });
        assertThat(verdict(shelf.library(), valid.replace("1.00", "9.00")).schema())
                .isEqualTo(Authenticity.Schema.UNKNOWN);
    }

    @Test
    void eachFolderOfAnArchiveIsAPackage() throws Exception {
        SchemaShelf shelf = new SchemaShelf(folder.resolve("home"));
        shelf.add(zip(
                "tudo.zip",
                Map.of(
                        "PL_A/a_v1.00.xsd",
                        TYPES + " ",
                        "x/PL_B/nfabi_v1.00.xsd",
                        ROOT,
                        "x/PL_B/tipos_v1.00.xsd",
                        TYPES,
                        "PL_A/nfabi_v2.00.xsd",
                        ROOT)));
        assertThat(shelf.packages()).extracting(FolderPackage::name).containsExactlyInAnyOrder("PL_A", "PL_B");
    }

    @Test
    void whatIsNoPackageIsRefusedAndLeavesNothing() throws Exception {
        Path home = folder.resolve("home");
        SchemaShelf shelf = new SchemaShelf(home);
        Path good = zip("PL.zip", Map.of("nfabi_v1.00.xsd", ROOT, "tipos_v1.00.xsd", TYPES));
        shelf.add(good);
        assertRefused(shelf, good, "já foi incluído");
        assertRefused(shelf, zip("out.zip", Map.of("../../fora_v1.00.xsd", ROOT)), "ENTRY_NAME_UNSAFE");
        assertRefused(shelf, zip("txt.zip", Map.of("leia.txt", "?")), "Não há arquivos .xsd");
        assertRefused(shelf, zip("torn.zip", Map.of("nfabi_v1.00.xsd", "<xs:schema")), "nome_v0.00.xsd");
        assertRefused(shelf, folder.resolve("absent.zip"), "FILE_MISSING");
        try (Stream<Path> left = Files.list(home.resolve("schemas"))) {
            assertThat(left)
                    .extracting(each -> String.valueOf(each.getFileName()))
                    .containsExactly("PL");
        }
        assertThat(folder.resolve("fora_v1.00.xsd")).doesNotExist();
    }

    private static void assertRefused(SchemaShelf shelf, Path source, String reason) {
        assertThatThrownBy(() -> shelf.add(source))
                .isInstanceOf(SchemasRefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aSchemaReachesNothingOutsideOfItsPackage() throws Exception {
        Path secret = Files.writeString(folder.resolve("segredo_v1.00.xsd"), TYPES);
        String reaching =
                ROOT.replace("tipos_v1.00.xsd", secret.toUri().toString().replace("segredo", "../segredo"));
        SchemaShelf shelf = new SchemaShelf(folder.resolve("home"));
        shelf.add(zip("PL_FORA.zip", Map.of("nfabi_v1.00.xsd", reaching)));
        String xml = "<NFABI xmlns=\"" + NAMESPACE + "\" versao=\"1.00\"><tpAmb>1</tpAmb></NFABI>";
        assertThat(verdict(shelf.library(), xml).schema()).isEqualTo(Authenticity.Schema.UNKNOWN);
    }
}
