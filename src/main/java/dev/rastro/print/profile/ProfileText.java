package dev.rastro.print.profile;

import dev.rastro.dfe.Cnpj;
import dev.rastro.dfe.Cpf;
import dev.rastro.print.profile.ProfileProblem.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the lines of a file of profiles. A line that does not hold spoils its profile, and no other. */
final class ProfileText {
    private final Map<String, Map<Setting, String>> profiles = new LinkedHashMap<>();
    private final Map<String, String> logos = new TreeMap<>();
    private final List<ProfileProblem> problems = new ArrayList<>();
    private String usual = "";
    private int usualLine;
    private String section = "";
    private int line;

    private ProfileText() {}

    static ProfileBook read(List<String> lines) {
        ProfileText text = new ProfileText();
        lines.forEach(text::line);
        return text.book();
    }

    private void line(String raw) {
        line++;
        String text = (line == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        int equals = text.indexOf('=');
        if (text.startsWith("[") && text.endsWith("]")) {
            begin(text.substring(1, text.length() - 1).strip());
        } else if (equals > 0) {
            value(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        } else {
            problem(Code.LINE_UNREADABLE, text);
        }
    }

    private void begin(String name) {
        section = name;
        if (name.equalsIgnoreCase(ProfileBook.LOGOS)) {
            section = ProfileBook.LOGOS;
        } else if (!ProfileBook.isName(name)) {
            problem(Code.NAME_UNFIT, name);
        } else if (profiles.keySet().stream()
                .anyMatch(other -> NamedProfile.standard().named(other).isCalled(name))) {
            problem(Code.PROFILE_TWICE, name);
        } else {
            profiles.put(name, new EnumMap<>(Setting.class));
        }
    }

    private void value(String key, String value) {
        if (section.isEmpty()) {
            if (key.equals("default")) {
                usual = value;
                usualLine = line;
            } else {
                problem(Code.SECTION_MISSING, key);
            }
        } else if (section.equals(ProfileBook.LOGOS)) {
            owner(key)
                    .ifPresentOrElse(
                            owner -> logos.put(owner, value),
                            () -> problems.add(new ProfileProblem(line, "", Code.OWNER_UNFIT, List.of(key))));
        } else {
            setting(key, value);
        }
    }

    private void setting(String key, String value) {
        Optional<Setting> known = Setting.of(key);
        if (known.isEmpty()) {
            problem(Code.KEY_UNKNOWN, key);
            return;
        }
        Setting setting = known.get();
        Map<Setting, String> values = profiles.getOrDefault(section, Map.of());
        Optional<String> canonical = setting.domain().canonical(value);
        if (canonical.isEmpty()) {
            problems.add(ProfileProblem.value(line, section, setting, value));
        } else if (values.containsKey(setting)) {
            problem(Code.KEY_TWICE, key);
        } else if (profiles.containsKey(section)) {
            values.put(setting, canonical.get());
        }
    }

    /** CNPJ or CPF without punctuation. */
    static Optional<String> owner(String text) {
        return Cnpj.parse(text).map(Cnpj::value).or(() -> Cpf.parse(text).map(Cpf::value));
    }

    private void problem(Code code, String written) {
        problems.add(
                new ProfileProblem(line, section.equals(ProfileBook.LOGOS) ? "" : section, code, List.of(written)));
    }

    private ProfileBook book() {
        List<NamedProfile> usable = profiles.entrySet().stream()
                .map(each -> new NamedProfile(each.getKey(), each.getValue()))
                .filter(profile -> problems.stream()
                        .noneMatch(problem -> !problem.profile().isEmpty() && profile.isCalled(problem.profile())))
                .toList();
        ProfileBook book = new ProfileBook(usual, usable, logos, problems);
        if (usual.isEmpty()) {
            return new ProfileBook(book.profiles().getFirst().name(), usable, logos, problems);
        }
        if (book.find(usual).isEmpty()) {
            if (book.problemsOf(usual).isEmpty()) {
                problems.add(new ProfileProblem(usualLine, "", Code.DEFAULT_UNKNOWN, List.of(usual)));
            }
            return new ProfileBook(book.profiles().getFirst().name(), usable, logos, problems);
        }
        return book;
    }
}
