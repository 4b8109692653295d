package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code schemas} on the command line: a package is added as it was downloaded, and is used. */
class SchemasCommandTest {
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.portalfiscal.inf.br/nfe"
                xmlns="http://www.portalfiscal.inf.br/nfe" elementFormDefault="qualified">
              <xs:element name="procPedido"><xs:complexType><xs:sequence>
                <xs:element name="numero" type="xs:int"/>
              </xs:sequence><xs:attribute name="versao" type="xs:string"/></xs:complexType></xs:element>
            </xs:schema>
            """;

    @TempDir
    Path folder;

    private Path zip() throws IOException {
        Path zip = folder.resolve("PL_teste.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("PL_teste/procPedido_v4.00.xsd"));
            packed.write(SCHEMA.getBytes(StandardCharsets.UTF_8));
            packed.closeEntry();
        }
        return zip;
    }

    @Test
    void anOfficialPackageIsAddedAndListedFirst() throws IOException {
        Path home = folder.resolve("home");
        CommandRun before = CommandRun.of(home, "schemas", "list", "--json");
        assertThat(before.exitCode()).isZero();
        assertThat(before.out()).contains("\"added\":false").doesNotContain("\"added\":true");

        CommandRun added = CommandRun.of(home, "schemas", "add", zip().toString(), "--json");
        assertThat(added.exitCode()).as(added.out()).isZero();
        assertThat(added.out())
                .contains("\"name\":\"PL_teste\",\"files\":1,\"roots\":1")
                .contains("\"namespaces\":[\"http://www.portalfiscal.inf.br/nfe\"],\"unreadable\":[]");
        assertThat(CommandRun.of(home, "schemas", "list", "--json").out())
                .startsWith("[{\"name\":\"PL_teste\",\"added\":true");
        assertThat(CommandRun.of(home, "schemas", "list").out()).contains("PL_teste (incluído)");
    }

    @Test
    void whatHoldsNoSchemaIsRefusedWithItsReason() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("vazia"));
        CommandRun run = CommandRun.of(folder.resolve("home"), "schemas", "add", empty.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"code\":\"SCHEMAS_REFUSED\"", "\"reason\":\"");
    }
}
