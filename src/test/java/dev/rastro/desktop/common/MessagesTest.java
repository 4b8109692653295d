package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyColours;
import dev.rastro.desktop.action.ActionTable;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.dragging.DragKind;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.help.HelpTopic;
import dev.rastro.desktop.panel.PanelViewModel;
import dev.rastro.desktop.panel.VolumeStep;
import dev.rastro.desktop.printing.PrintOrder;
import dev.rastro.desktop.printing.PrintOutput;
import dev.rastro.desktop.printing.PrintScope;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.theme.Density;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TsvTable;
import dev.rastro.log.DomainEvent;
import dev.rastro.print.profile.Domain;
import dev.rastro.print.profile.Duplex;
import dev.rastro.print.profile.Setting;
import dev.rastro.report.view.Due;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.store.CrossingList;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.GroupBy;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.SearchText;
import dev.rastro.timeline.Alerts;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.freight.Milestones;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.BackupProgress;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "rastro", "desktop");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "dev", "rastro", "desktop");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    private final Properties portuguese = texts("");
    private final Properties english = texts("_en");

    private static Properties texts(String language) {
        Properties all = new Properties();
        for (String file : List.of("frame", "messages")) {
            Properties some = properties(file + language + ".properties");
            assertThat(all.keySet()).as("said once").doesNotContainAnyElementsOf(some.keySet());
            all.putAll(some);
        }
        return all;
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static String source() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Keys that are put together from data. */
    private static Set<String> composed(String source) {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(Situation.values()).forEach(each -> withHelp(keys, "situation." + each.code()));
        Arrays.stream(Manifestation.values())
                .filter(each -> each != Manifestation.NONE)
                .forEach(each -> withHelp(keys, "manifestation." + each.code()));
        List.of("ALERT", "SUMMARY", "EVENTS_ONLY", "HOMOLOGATION", "CORRECTIONS")
                .forEach(each -> withHelp(keys, "mark." + each));
        Arrays.stream(Role.values()).forEach(each -> keys.add("role." + each));
        Arrays.stream(TimelineZoom.values()).forEach(each -> keys.add("zoom." + each));
        Arrays.stream(ThemeChoice.values()).forEach(each -> keys.add("theme." + each));
        Arrays.stream(DistributionService.values()).forEach(each -> keys.add("service." + each));
        Arrays.stream(DeclarationType.values()).forEach(each -> keys.add("declare." + each));
        Arrays.stream(DeclarationType.values())
                .filter(each -> each.code().startsWith("210"))
                .forEach(each -> withHelp(keys, "declare." + each));
        Stream.of(Environment.PRODUCTION, Environment.HOMOLOGATION).forEach(each -> keys.add("environment." + each));
        Arrays.stream(LinkKind.values()).forEach(each -> {
            keys.add("link." + each.code() + ".out");
            keys.add("link." + each.code() + ".in");
        });
        Arrays.stream(CrossingList.values())
                .forEach(each -> Stream.of("", ".text", ".next").forEach(end -> keys.add("crossing." + each + end)));
        Arrays.stream(Act.values()).forEach(each -> keys.add("freshness.anyway." + each));
        prints(keys);
        TsvTable.load(PanelViewModel.class, "tiles.tsv").rows().forEach(row -> {
            keys.add("panel.tile." + row.text("id"));
            keys.add("panel.tile." + row.text("id") + ".next");
            keys.add("panel.none." + row.text("id"));
        });
        Arrays.stream(VolumeStep.values())
                .forEach(each -> Stream.of("step", "time", "volumes", "volumes.none", "documents", "value")
                        .forEach(part -> keys.add("panel." + part + "." + each)));
        Stream.of("CHART", "TABLE").forEach(each -> keys.add("panel.shape." + each));
        Arrays.stream(GroupBy.values()).filter(each -> each != GroupBy.DAY).forEach(each -> {
            keys.add("group." + each);
            keys.add("group.none." + each);
        });
        Arrays.stream(Due.values()).forEach(each -> keys.add("due." + each));
        Arrays.stream(MarkFilter.Archived.values()).forEach(each -> keys.add("archived." + each));
        CompanyColours.load().all().forEach(each -> keys.add("colour." + each.code()));
        Milestones.load().codes().forEach(each -> keys.add("milestone." + each));
        Arrays.stream(Language.values()).forEach(each -> keys.add("language." + each));
        ActionTable.load().all().forEach(each -> keys.add("action." + each.id()));
        ActionTable.load().groups().stream()
                .filter(each -> !each.equals("main"))
                .forEach(each -> keys.add("menu.group." + each));
        Arrays.stream(DragKind.values()).forEach(each -> keys.add("drag." + each));
        Arrays.stream(Density.values()).forEach(each -> keys.add("density." + each));
        Stream.of("looks", "documents", "backup", "updates", "shortcuts")
                .forEach(each -> keys.add("settings.section." + each));
        Arrays.stream(BackupProgress.Step.values()).forEach(each -> keys.add("backup.step." + each));
        Arrays.stream(VaultProblem.values()).forEach(each -> keys.add("notice." + each.code()));
        Arrays.stream(HelpTopic.Kind.values()).forEach(each -> keys.add("help.kind." + each));
        Stream.of("ENTER", "SPACE").forEach(each -> keys.add("key." + each));
        Arrays.stream(Screen.values()).forEach(each -> keys.add(each.key()));
        found(Pattern.compile("[A-Z]+\\(\"([a-z]+)\", \\d+"), source).forEach(id -> keys.add("column." + id));
        Arrays.stream(DomainEvent.class.getPermittedSubclasses())
                .forEach(each -> keys.add("recorded." + each.getSimpleName()));
        keys.addAll(operations());
        found(Pattern.compile("\"(RST-\\d+)\""), source).forEach(code -> keys.add("notice." + code));
        return keys;
    }

    private static void prints(Set<String> keys) {
        for (Setting setting : Setting.values()) {
            keys.add("profile." + setting.key());
            if (setting.domain() instanceof Domain.OneOf of) {
                of.words().forEach(word -> keys.add("profile.value." + SearchText.fold(word)));
            }
        }
        Stream.of("left", "top", "right", "bottom").forEach(each -> keys.add("profile.margins." + each));
        Arrays.stream(PrintScope.values()).forEach(each -> keys.add("print.scope." + each));
        Arrays.stream(PrintOrder.values()).forEach(each -> keys.add("print.order." + each));
        Arrays.stream(Duplex.values()).forEach(each -> keys.add("print.duplex." + each));
        Arrays.stream(PrintOutput.values())
                .forEach(each -> Stream.of("output", "to", "destination", "cancelled")
                        .forEach(part -> keys.add("print." + part + "." + each)));
    }

    /** Every operation that is begun anywhere. */
    private static Set<String> operations() {
        Pattern begun = Pattern.compile(
                "(?:\\.begin|\\.part)\\(\"([a-z.]+)\"|followUp\\([^;]*?\"([a-z.]+)\"|-> \"(sync\\.[a-z]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = begun.matcher(Files.readString(file));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null) {
                            keys.add("operation." + matcher.group(group));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    private static void withHelp(Set<String> keys, String key) {
        keys.add(key);
        keys.add(key + ".help");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(portuguese.stringPropertyNames());
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        String source = source();
        Set<String> wanted = new TreeSet<>(found(ASKED, source));
        wanted.addAll(composed(source));
        assertThat(wanted).hasSizeGreaterThan(100);
        assertThat(portuguese.stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void everyKeyThatIsThereIsUsed() throws IOException {
        String source = source();
        Set<String> used = new TreeSet<>(found(LITERAL, source));
        used.addAll(composed(source));
        // Alerts and dimensions are codes of the fold and of the event catalogue, open-ended by design.
        Set<String> unused = portuguese.stringPropertyNames().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> !key.startsWith("alert.") && !key.startsWith("dimension."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyAlertOfTheFoldHasItsTextAndHelp() throws IllegalAccessException {
        for (Field field : Alerts.class.getFields()) {
            String code = String.valueOf(field.get(null));
            assertThat(portuguese.stringPropertyNames()).contains("alert." + code, "alert." + code + ".help");
        }
        assertThat(portuguese.stringPropertyNames()).contains("dimension." + SituationFold.REVERSAL_PENDING);
    }

    @Test
    void everyTextIsAPatternWithTheSamePlacesInBothLanguages() {
        for (String key : portuguese.stringPropertyNames()) {
            if (portuguese.getProperty(key).contains("{0")) {
                int places =
                        new MessageFormat(portuguese.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
                assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSize(places);
            } else {
                // Without a place the text is taken as it is, so a doubled apostrophe would be seen.
                assertThat(portuguese.getProperty(key) + english.getProperty(key))
                        .as(key)
                        .doesNotContain("''");
            }
        }
    }

    @Test
    void anEmptyWindowNeedsNoneButItsOwnTexts() {
        assertThat(properties("frame.properties").stringPropertyNames())
                .containsExactlyInAnyOrder("app.name", "start.opening");
        assertThat(properties("frame_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrder("app.name", "start.opening");
    }

    @Test
    void textsCarryTheirValues() {
        assertThat(new Messages(Language.PORTUGUESE).text("footer.all", 1L, "1", "R$ 2,00"))
                .isEqualTo("1 documento  ·  R$ 2,00");
        assertThat(new Messages(Language.PORTUGUESE).text("footer.all", 3L, "3", "R$ 2,00"))
                .isEqualTo("3 documentos  ·  R$ 2,00");
        assertThat(new Messages(Language.ENGLISH).text("footer.all", 0L, "0", ""))
                .isEqualTo("No documents");
    }
}
