package dev.rastro.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/** A bare JavaFX window in a jar of its own, without the jars of Rastro, and with an AOT cache of its own. */
final class BareProgram {
    private static final String MAIN = "dev.rastro.desktop.drive.BareWindow";
    private static final List<String> CLASSES = List.of(MAIN, "dev.rastro.desktop.start.FirstPaint");
    /** One class of each jar of JavaFX that a window needs. */
    private static final List<String> TOOLKIT =
            List.of("javafx.beans.Observable", "javafx.application.Platform", "javafx.scene.control.Label");

    private final List<String> command;

    private BareProgram(List<String> command) {
        this.command = List.copyOf(command);
    }

    static BareProgram prepared(Path scratch) throws IOException, InterruptedException {
        Path cache = scratch.resolve("bare.aot");
        String classPath = String.join(File.pathSeparator, classPath(jar(scratch.resolve("bare.jar"))));
        new BareProgram(command("-XX:AOTCacheOutput=" + cache, classPath)).painted();
        return new BareProgram(command("-XX:AOTCache=" + cache, classPath));
    }

    /** Milliseconds from the start of the process to the painted window. */
    double painted() throws IOException, InterruptedException {
        TimedChild child = TimedChild.run(command, Map.of());
        // A training start goes on after that about its cache.
        String moment = child.output().lines().findFirst().orElseThrow();
        return child.since(Long.parseLong(moment));
    }

    private static List<String> command(String cache, String classPath) {
        List<String> command = ChildProgram.java();
        command.addAll(List.of(cache, "-cp", classPath, MAIN));
        return command;
    }

    private static Path jar(Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String name : CLASSES) {
                String entry = name.replace('.', '/') + ".class";
                try (@Nullable
                        InputStream bytes = BareProgram.class.getClassLoader().getResourceAsStream(entry)) {
                    if (bytes == null) {
                        throw new IOException("Not found: " + entry);
                    }
                    jar.putNextEntry(new JarEntry(entry));
                    bytes.transferTo(jar);
                }
            }
        }
        return file;
    }

    private static Set<String> classPath(Path jar) throws IOException {
        Set<String> path = new LinkedHashSet<>(List.of(jar.toString()));
        if (!ChildProgram.modular()) {
            for (String name : TOOLKIT) {
                path.add(Path.of(jarOf(name)).toString());
            }
        }
        return path;
    }

    private static URI jarOf(String className) throws IOException {
        try {
            @Nullable
            CodeSource source = Class.forName(className, false, BareProgram.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            if (source == null) {
                throw new IOException("No jar has " + className);
            }
            return source.getLocation().toURI();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IOException("No jar has " + className, e);
        }
    }
}
