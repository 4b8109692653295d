package dev.rastro.report.view;

import dev.rastro.company.CompanyScope;
import dev.rastro.dfe.TextBundles;
import dev.rastro.dfe.TsvTable;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Parties;
import dev.rastro.store.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The saved views of a data folder, in a small file: a line for each, with names and values between tabs. Those that Rastro
 * brings along are there until they are taken away. Safe for use by several threads.
 */
public final class SavedViews {
    private static final int LARGEST = 1_000_000;
    private static final String TAKEN_AWAY = "taken-away";

    private final Path file;

    /** @param folder the data folder */
    public SavedViews(Path folder) {
        this.file = folder.resolve("views.tsv");
    }

    /** All, in the operator's order. */
    public synchronized List<SavedView> all() {
        List<Map<String, String>> lines = lines();
        List<SavedView> views = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.containsKey(TAKEN_AWAY))
                .map(SavedViews::view)
                .forEach(views::add);
        Set<String> known =
                lines.stream().map(line -> line.getOrDefault("id", "")).collect(Collectors.toSet());
        standard().stream().filter(view -> !known.contains(view.id())).forEach(views::add);
        return List.copyOf(views);
    }

    /** Writes all of them, in this order; those of Rastro's that are not among them are taken away. */
    public synchronized void save(List<SavedView> views) {
        Set<String> ids = views.stream().map(SavedView::id).collect(Collectors.toSet());
        Stream<String> gone = standard().stream()
                .map(SavedView::id)
                .filter(id -> !ids.contains(id))
                .map(id -> "id=" + id + "\t" + TAKEN_AWAY + "=yes");
        String text =
                Stream.concat(views.stream().map(SavedViews::line), gone).collect(Collectors.joining("\n", "", "\n"));
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
    }

    /** The view of that name or id; capitals and accents do not matter. */
    public Optional<SavedView> find(String name, Locale locale) {
        String wanted = SearchText.fold(name.strip());
        return all().stream()
                .filter(view -> view.id().equals(name.strip())
                        || SearchText.fold(name(view, locale)).equals(wanted))
                .findFirst();
    }

    /** What a view is called. */
    public static String name(SavedView view, Locale locale) {
        if (!view.name().isEmpty()) {
            return view.name();
        }
        ResourceBundle bundle = TextBundles.open("dev.rastro.report.view.views", locale);
        try {
            return bundle.getString(view.id());
        } catch (MissingResourceException e) {
            // A file written by another version.
            return view.id();
        }
    }

    /** Those that Rastro brings along. */
    static List<SavedView> standard() {
        return TsvTable.load(SavedViews.class, "views.tsv").rows().stream()
                .map(row -> view(pairs(row.text("view").replace("; ", "\t") + "\tid=" + row.text("id"))))
                .toList();
    }

    private List<Map<String, String>> lines() {
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(SavedViews::pairs)
                    .filter(line -> line.containsKey("id"))
                    .toList();
        } catch (MalformedInputException e) {
            // Not written by Rastro: as if there were none.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    private static Map<String, String> pairs(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : line.split("\t", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                pairs.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return pairs;
    }

    private static SavedView view(Map<String, String> line) {
        return new SavedView(
                line.getOrDefault("id", ""),
                line.getOrDefault("name", ""),
                ViewFilter.of(line),
                ListOrder.parse(line.getOrDefault("order", "")).orElse(ListOrder.NEWEST),
                line.getOrDefault("columns", ""),
                Arrays.stream(GroupBy.values())
                        .filter(group -> group.name().equals(line.get("group")))
                        .findFirst()
                        .orElse(null),
                company(line));
    }

    private static @Nullable CompanyScope company(Map<String, String> line) {
        String id = line.getOrDefault("company", "");
        Set<String> parties = Arrays.stream(line.getOrDefault("company-ids", "").split(",", -1))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        // Of nobody would mean of everybody.
        return id.isEmpty() || parties.isEmpty()
                ? null
                : new CompanyScope(id, line.getOrDefault("company-name", ""), new Parties(parties));
    }

    private static String line(SavedView view) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("id", view.id());
        pairs.put("name", view.name());
        pairs.putAll(view.filter().parts());
        pairs.put("order", view.order().toString());
        pairs.put("columns", view.columns());
        GroupBy group = view.group();
        if (group != null) {
            pairs.put("group", group.name());
        }
        CompanyScope company = view.company();
        if (company != null) {
            pairs.put("company", company.id());
            pairs.put("company-name", company.name());
            pairs.put(
                    "company-ids",
                    String.join(",", new TreeSet<>(company.parties().ids())));
        }
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + pair.getValue().replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"));
    }
}
