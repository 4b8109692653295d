package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the builds of the packages do to the jars of libraries. */
class TrimJarsTest {
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Multi-Release: true
            Implementation-Version: 7.1
            Class-Path: libs/other.jar
            Bundle-SymbolicName: a.library
            Export-Package: a;uses:="b"

            Name: a/Library.class
            SHA-256-Digest: AAAA

            """;

    private static final byte[] CONTENTS = new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1, 2};

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void signedJar() throws IOException, InterruptedException {
        jar = folder.resolve("library.jar");
        Manifest manifest = new Manifest(new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (String name :
                    new String[] {"a/Library.class", "META-INF/LIBRARY.SF", "META-INF/LIBRARY.RSA", "META-INF/LICENSE"
                    }) {
                entries.putNextEntry(new JarEntry(name));
                entries.write(CONTENTS);
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("installer", "TrimJars.java").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void leavesClassesAndLicencesAndTakesSignatures() throws IOException {
        try (JarFile trimmed = new JarFile(jar.toFile())) {
            assertThat(trimmed.stream().map(JarEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "a/Library.class", "META-INF/LICENSE");
            assertThat(trimmed.getInputStream(trimmed.getEntry("a/Library.class"))
                            .readAllBytes())
                    .isEqualTo(CONTENTS);
        }
        assertThat(folder.toFile().list()).containsExactly("library.jar");
    }

    @Test
    void leavesOfTheManifestWhatThePlatformReads() throws IOException {
        try (JarFile trimmed = new JarFile(jar.toFile())) {
            Manifest manifest = trimmed.getManifest();
            assertThat(manifest.getEntries()).isEmpty();
            assertThat(manifest.getMainAttributes().keySet().stream().map(Object::toString))
                    .containsExactlyInAnyOrder("Manifest-Version", "Multi-Release", "Implementation-Version");
            assertThat(trimmed.isMultiRelease()).isTrue();
        }
    }
}
