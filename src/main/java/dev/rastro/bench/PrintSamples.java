package dev.rastro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the bench prints: training documents by kind, and a note of 101 kB made of one of them. Stateless. */
final class PrintSamples {
    private static final int EACH = 40;
    private static final int LARGE = 101_000;
    private static final Pattern ITEM = Pattern.compile("<det nItem=\"(\\d+)\">.*?</det>", Pattern.DOTALL);
    private static final List<Kind> KINDS = List.of(
            new Kind("nfe", "<nfeProc"),
            new Kind("cte", "<cteProc"),
            new Kind("mdfe", "<mdfeProc"),
            new Kind("event", "<procEventoNFe"),
            new Kind("nfse", "<NFSe"));

    /** A kind of sheet and how the XML begins. */
    private record Kind(String name, String root) {}

    private PrintSamples() {}

    /** XMLs by the kind of sheet they give. */
    static Map<String, List<byte[]>> of(Path training) throws IOException {
        Map<String, List<byte[]>> samples = new LinkedHashMap<>();
        KINDS.forEach(kind -> samples.put(kind.name(), new ArrayList<>()));
        try (Stream<Path> files = Files.walk(training)) {
            files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(file -> add(file, samples));
        }
        samples.values().removeIf(List::isEmpty);
        String note = new String(samples.getOrDefault("nfe", List.of()).getFirst(), StandardCharsets.UTF_8);
        samples.put("nfe of 101 kB", List.of(grown(note).getBytes(StandardCharsets.UTF_8)));
        return samples;
    }

    private static void add(Path file, Map<String, List<byte[]>> samples) {
        try {
            byte[] xml = Files.readAllBytes(file);
            String text = new String(xml, StandardCharsets.UTF_8);
            KINDS.stream()
                    .filter(kind -> text.contains(kind.root()))
                    .findFirst()
                    .ifPresent(kind -> {
                        String name = text.contains("<mod>65</mod>") ? "nfce" : kind.name();
                        List<byte[]> of = samples.computeIfAbsent(name, any -> new ArrayList<>());
                        if (of.size() < EACH) {
                            of.add(xml);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The note with its items over and over. */
    private static String grown(String note) {
        Matcher item = ITEM.matcher(note);
        if (!item.find()) {
            throw new IllegalStateException("The training note has no item");
        }
        StringBuilder items = new StringBuilder();
        for (int i = 1; note.length() + items.length() < LARGE; i++) {
            items.append(item.group().replaceFirst("nItem=\"\\d+\"", "nItem=\"" + i + "\""));
        }
        return note.substring(0, item.start()) + items + note.substring(item.end());
    }
}
