package dev.rastro.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.rastro.cli.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was measured on and with. Nothing in it tells whose machine it is.
 *
 * @param processor its name, {@code null} where the system does not tell
 * @param load how many programs wanted a processor in the minute before, {@code null} where the system does not tell: a
 *     figure from a busy machine is none
 * @param javaFx version, {@code null} without JavaFX
 * @param rastro version, {@code null} for classes that run without a jar
 */
record Machine(
        int cores,
        String java,
        long heapMiB,
        @Nullable String processor,
        long memoryMiB,
        String system,
        @Nullable Double load,
        @Nullable String javaFx,
        String h2,
        @Nullable String rastro,
        OffsetDateTime time) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String LINUX_NAME = "model name";
    private static final String WINDOWS_NAME = "PROCESSOR_IDENTIFIER";
    /** In the jar of javafx.base, and at the root of its module. */
    private static final String JAVAFX = "/javafx.properties";

    /** This one, now. */
    static Machine here(Clock clock) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double load = system.getSystemLoadAverage();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                Runtime.getRuntime().maxMemory() / MEBIBYTE,
                processorName().orElse(null),
                system.getTotalMemorySize() / MEBIBYTE,
                String.join(" ", system.getName(), system.getVersion(), system.getArch()),
                load < 0 ? null : Rounded.toHundredths(load),
                javaFxVersion().orElse(null),
                Constants.VERSION,
                Machine.class.getPackage().getImplementationVersion(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    Map<String, @Nullable Object> shape() {
        return Json.object(
                "cores", cores,
                "java", java,
                "heapMiB", heapMiB,
                "processor", processor,
                "memoryMiB", memoryMiB,
                "system", system,
                "load", load,
                "javaFx", javaFx,
                "h2", h2,
                "rastro", rastro,
                "time", time);
    }

    private static Optional<String> processorName() {
        if (!Files.isReadable(LINUX_PROCESSORS)) {
            return Optional.ofNullable(System.getenv(WINDOWS_NAME));
        }
        try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
            return lines.filter(line -> line.startsWith(LINUX_NAME))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> javaFxVersion() {
        try (@Nullable InputStream file = Machine.class.getResourceAsStream(JAVAFX)) {
            if (file == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(file);
            return Optional.ofNullable(properties.getProperty("javafx.version"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
