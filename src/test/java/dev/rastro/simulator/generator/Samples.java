package dev.rastro.simulator.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One generated set for all tests of the generator. */
final class Samples {
    static final LocalDate REFERENCE = LocalDate.of(2026, 11, 24);
    private static final Pattern LETTERS_IN_CNPJ = Pattern.compile("<(CNPJ|CNPJAutor|ch\\w+|chave)>[0-9]*[A-Z]");
    private static final Pattern KEY = Pattern.compile("/([0-9A-Z]{44}|[0-9A-Z]{50})-");
    private static final Map<String, String> FILES = generate(7, 1_000);

    private Samples() {}

    static Map<String, String> generate(long seed, int documents) {
        Map<String, String> files = new TreeMap<>();
        new TrainingData(REFERENCE)
                .generate(
                        seed,
                        documents,
                        file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return files;
    }

    /** The access keys that files are named after. */
    static Set<String> keys(Map<String, String> files) {
        return files.keySet().stream()
                .map(path -> {
                    Matcher key = KEY.matcher(path);
                    if (!key.find()) {
                        throw new AssertionError("no key in " + path);
                    }
                    return key.group(1);
                })
                .collect(Collectors.toSet());
    }

    static Map<String, String> all() {
        return FILES;
    }

    /** Files whose path fulfils the condition, by path. */
    static List<Map.Entry<String, String>> where(Predicate<String> path) {
        return FILES.entrySet().stream()
                .filter(file -> path.test(file.getKey()))
                .toList();
    }

    /** Whether a CNPJ or key in it has letters; some schema packages are older than that. */
    static boolean letters(String xml) {
        return LETTERS_IN_CNPJ.matcher(xml).find();
    }

    /** The first element of that name with its content, the default namespace declared. */
    static String element(String xml, String name, String namespace) {
        Matcher found = Pattern.compile("<" + name + "[ >].*?</" + name + ">", Pattern.DOTALL)
                .matcher(xml);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + xml);
        }
        String text = found.group();
        return "<" + name + " xmlns=\"" + namespace + '"' + text.substring(name.length() + 1);
    }
}
