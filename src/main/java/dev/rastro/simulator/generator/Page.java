package dev.rastro.simulator.generator;

import dev.rastro.simulator.generator.document.IssuedDocument;
import java.nio.charset.StandardCharsets;

/**
 * A file as a story tells it.
 *
 * @param document that it is about
 */
record Page(IssuedDocument document, String path, String xml) {
    GeneratedFile file() {
        return new GeneratedFile(path, xml.getBytes(StandardCharsets.UTF_8));
    }
}
