import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Takes out of the jars of a folder what a start reads and nobody uses: signatures, which the runtime of the packages does
 * not ask for, with the digest of each class, the class path of a checkout, and headers for OSGi and of build tools. Some jars have a
 * megabyte of these, which the platform looks through before the window is seen. Classes and resources stay byte for
 * byte. Run by the builds of the packages: {@code java TrimJars.java FOLDER}.
 */
final class TrimJars {
    private static final String SIGNATURES = "meta-inf/[^/]+\\.(sf|rsa|dsa|ec)";
    private static final String MANIFEST = "meta-inf/manifest.mf";
    private static final String HEADERS = "class-path"
            + "|(bundle|bnd|export|import|private|include|require|provide|dynamicimport|eclipse)-.*"
            + "|(x-compile|originally|created|built|build|tool).*";

    private TrimJars() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                trim(jar);
            }
        }
    }

    private static void trim(Path jar) throws IOException {
        Path trimmed = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile from = new JarFile(jar.toFile(), false)) {
            Manifest manifest = from.getManifest();
            if (manifest == null) {
                return;
            }
            manifest.getEntries().clear();
            manifest.getMainAttributes().keySet().removeIf(name -> low(name.toString()).matches(HEADERS));
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(trimmed), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    copy(from, entry, to);
                }
            }
        }
        Files.move(trimmed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        String name = low(entry.getName());
        if (name.equals(MANIFEST) || name.matches(SIGNATURES)) {
            return;
        }
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        try (InputStream bytes = from.getInputStream(entry)) {
            bytes.transferTo(to);
        }
        to.closeEntry();
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
