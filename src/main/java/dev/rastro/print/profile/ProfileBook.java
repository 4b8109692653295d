package dev.rastro.print.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The profiles there are, and what they share. Immutable.
 *
 * @param usual name of the profile that is used where none is asked for
 * @param profiles in the order of the file, at least one
 * @param logos picture file by CNPJ or CPF without punctuation; relative to the data folder, or absolute
 * @param problems what does not hold in the file; a profile named by one is not among the profiles
 */
public record ProfileBook(
        String usual, List<NamedProfile> profiles, Map<String, String> logos, List<ProfileProblem> problems) {
    /** What a profile may be called: it stands between brackets. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()/+-]{0,39}");

    /** The section of the file that is no profile. */
    static final String LOGOS = "logos";

    public ProfileBook {
        profiles = profiles.isEmpty() ? List.of(NamedProfile.standard()) : List.copyOf(profiles);
        logos = Map.copyOf(logos);
        problems = List.copyOf(problems);
    }

    /** What there is without a file. */
    public static ProfileBook standard() {
        return new ProfileBook(NamedProfile.STANDARD, List.of(), Map.of(), List.of());
    }

    /** Whether a profile can have that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equalsIgnoreCase(LOGOS) && name.equals(name.strip());
    }

    /** The profile of a name; accents and case do not matter. */
    public Optional<NamedProfile> find(String name) {
        return profiles.stream().filter(each -> each.isCalled(name)).findFirst();
    }

    /** The profile that is used where none is asked for. */
    public NamedProfile usualProfile() {
        return find(usual).orElse(profiles.getFirst());
    }

    /** What keeps the profile of a name from being used. */
    public List<ProfileProblem> problemsOf(String name) {
        return problems.stream()
                .filter(each -> !each.profile().isEmpty()
                        && NamedProfile.standard().named(each.profile()).isCalled(name))
                .toList();
    }

    /** With a profile in the place of the one called {@code before}, or behind all where there is none. */
    public ProfileBook with(String before, NamedProfile profile) {
        List<NamedProfile> all = new ArrayList<>(profiles);
        int at = find(before).map(all::indexOf).orElse(all.size());
        if (at < all.size()) {
            all.set(at, profile);
        } else {
            all.add(profile);
        }
        boolean renamed = NamedProfile.standard().named(usual).isCalled(before);
        return new ProfileBook(renamed ? profile.name() : usual, all, logos, List.of());
    }

    /** Without the profile of a name; the last one stays. */
    public ProfileBook without(String name) {
        List<NamedProfile> left =
                profiles.stream().filter(each -> !each.isCalled(name)).toList();
        return left.isEmpty()
                ? this
                : new ProfileBook(usual, left, logos, List.of())
                        .withUsual(usualProfile().name());
    }

    /** With another profile that is used where none is asked for; the first one where it is not there. */
    public ProfileBook withUsual(String name) {
        String known = find(name).orElse(profiles.getFirst()).name();
        return new ProfileBook(known, profiles, logos, List.of());
    }

    /** With a company's logo; an empty path takes it away. */
    public ProfileBook withLogo(String owner, String path) {
        Map<String, String> changed = new TreeMap<>(logos);
        if (path.isEmpty()) {
            changed.remove(owner);
        } else {
            changed.put(owner, path);
        }
        return new ProfileBook(usual, profiles, changed, List.of());
    }
}
