package dev.rastro.company;

import dev.rastro.company.DirectoryLine.Kind;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.Parties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The companies to choose from, in the order in which they are offered: groups with their companies, then the operator's
 * other companies, then those that only occur in documents. Establishments of one root stand together below a line for all of
 * them. Immutable; safe for use by several threads.
 */
public final class CompanyDirectory {
    private static final Comparator<Member> BY_NAME =
            Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Member::taxpayer);

    private final EffectiveProfiles profiles;
    private final List<DirectoryLine> lines = new ArrayList<>();

    /**
     * A company that is known.
     *
     * @param name as registered or as the documents say; may be empty
     * @param own whether it is under capture
     */
    public record Member(String taxpayer, String name, boolean own) {}

    /** @param members in the order in which those are shown that the operator does not work for; one taxpayer may come twice */
    public CompanyDirectory(Collection<Member> members, EffectiveProfiles profiles) {
        this.profiles = profiles;
        Map<String, Member> known = new LinkedHashMap<>();
        members.forEach(member -> known.merge(member.taxpayer(), named(member), CompanyDirectory::together));
        Map<String, List<Member>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Member> loose = new ArrayList<>();
        List<Member> others = new ArrayList<>();
        for (Member member : known.values()) {
            String group = profiles.of(member.taxpayer()).group();
            if (group != null) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(member);
            } else {
                (mine(member) ? loose : others).add(member);
            }
        }
        groups.forEach(this::addGroup);
        loose.sort(BY_NAME);
        addRoots(loose, 0);
        addRoots(others, 0);
    }

    /**
     * The companies that are known from anywhere.
     *
     * @param own those under capture
     * @param others those of the documents, in the order in which they are shown
     * @param profiles what operators say of companies: those are offered even where no document names them
     */
    public static CompanyDirectory of(
            Collection<Member> own, Collection<Member> others, Collection<CompanyProfile> profiles) {
        List<Member> members = new ArrayList<>(own);
        members.addAll(others);
        profiles.forEach(profile -> members.add(new Member(profile.taxpayer(), "", false)));
        return new CompanyDirectory(members, EffectiveProfiles.of(profiles));
    }

    /** What operators say of the companies. */
    public EffectiveProfiles profiles() {
        return profiles;
    }

    private boolean mine(Member member) {
        return member.own() || profiles.knows(member.taxpayer());
    }

    private Member named(Member member) {
        String alias = profiles.of(member.taxpayer()).alias();
        return new Member(member.taxpayer(), alias == null ? member.name() : alias, member.own());
    }

    private static Member together(Member one, Member other) {
        return new Member(one.taxpayer(), one.name().isEmpty() ? other.name() : one.name(), one.own() || other.own());
    }

    private void addGroup(String name, List<Member> members) {
        members.sort(BY_NAME);
        Parties parties = new Parties(members.stream().map(Member::taxpayer).collect(Collectors.toSet()));
        lines.add(new DirectoryLine(
                new CompanyScope(CompanyScope.GROUP + name, name, parties),
                Kind.GROUP,
                0,
                commonColour(members),
                members.size(),
                true));
        addRoots(members, 1);
    }

    private void addRoots(List<Member> members, int level) {
        Map<String, List<Member>> roots = new LinkedHashMap<>();
        for (Member member : members) {
            String root = Establishment.rootOf(member.taxpayer()).orElse(member.taxpayer());
            roots.computeIfAbsent(root, each -> new ArrayList<>()).add(member);
        }
        roots.forEach((root, establishments) -> addRoot(root, establishments, level));
    }

    private void addRoot(String root, List<Member> establishments, int level) {
        if (establishments.size() > 1) {
            // Head office first, then in the order of their numbers.
            establishments.sort(Comparator.comparing((Member each) -> Establishment.of(each.taxpayer()))
                    .thenComparing(Member::taxpayer));
            lines.add(new DirectoryLine(
                    new CompanyScope(root, establishments.getFirst().name(), Parties.of(root)),
                    Kind.ROOT,
                    level,
                    commonColour(establishments),
                    establishments.size(),
                    establishments.stream().anyMatch(this::mine)));
        }
        int below = establishments.size() > 1 ? level + 1 : level;
        establishments.forEach(each -> lines.add(line(each, below)));
    }

    private DirectoryLine line(Member member, int level) {
        Kind kind = switch (Establishment.of(member.taxpayer())) {
            case HEAD_OFFICE -> Kind.HEAD_OFFICE;
            case BRANCH -> Kind.BRANCH;
            case PERSON -> Kind.PERSON;
        };
        return new DirectoryLine(
                new CompanyScope(member.taxpayer(), member.name(), Parties.of(member.taxpayer())),
                kind,
                level,
                profiles.of(member.taxpayer()).colour(),
                1,
                mine(member));
    }

    /** The colour that all of them have, if they have one in common. */
    private @Nullable String commonColour(List<Member> members) {
        List<String> colours = members.stream()
                .map(member -> Optional.ofNullable(profiles.of(member.taxpayer()))
                        .map(CompanyProfile::colour)
                        .orElse(""))
                .distinct()
                .toList();
        return colours.size() == 1 && !colours.getFirst().isEmpty() ? colours.getFirst() : null;
    }

    /** All lines, in their order. */
    public List<DirectoryLine> lines() {
        return List.copyOf(lines);
    }

    /** What a remembered id stands for today. */
    public Optional<CompanyScope> find(String id) {
        return lines.stream()
                .map(DirectoryLine::scope)
                .filter(scope -> scope.id().equals(id))
                .findFirst();
    }
}
