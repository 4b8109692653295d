package dev.rastro.simulator.generator;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** The official schemas, where they are at hand; a test that needs one that is not there is skipped. */
final class Schemas {
    private final Map<Path, Schema> compiled = new HashMap<>();

    /** A schema below the shared folder of the project. */
    static Path shared(String path) {
        String folder = Optional.ofNullable(System.getProperty("rastro.shared")).orElse("../shared");
        Path file = Path.of(folder, "xsd").resolve(path);
        Path beside = Path.of("../../shared/xsd").resolve(path);
        return Files.exists(file) ? file : beside;
    }

    /** A schema that the build unpacks. */
    static Path unpacked(String path) {
        return Path.of("target/classes/schemas").resolve(path);
    }

    void assertValid(Path schema, String name, String xml) {
        Assumptions.assumeTrue(Files.exists(schema), () -> "schema not available: " + schema);
        try {
            compiled.computeIfAbsent(schema, Schemas::compile)
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            Assertions.fail(name + " is not valid against " + schema + ": " + e.getMessage() + "\n" + xml, e);
        } catch (IOException e) {
            Assertions.fail(name, e);
        }
    }

    private static Schema compile(Path file) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty("jdk.xml.maxOccurLimit", "0");
            return factory.newSchema(file.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException("Cannot compile " + file, e);
        }
    }
}
