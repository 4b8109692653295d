package dev.rastro.acts;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.CheckDigit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the access keys in what an operator wrote: in one piece or in groups of four, with a right check digit. Pure. */
public final class Mentions {
    private static final Pattern KEY = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9]{50}|[0-9]{6}[0-9A-Z]{12}[0-9]{26}"
            + "|(?:[0-9A-Z]{4} ){10}[0-9A-Z]{4})(?![0-9A-Za-z])");

    /** A key and where it stands. */
    public record Place(int from, int to, AccessKey key) {}

    private Mentions() {}

    /** The keys in a text, in its order. */
    public static List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        for (MatchResult found : KEY.matcher(text).results().toList()) {
            AccessKey.parse(found.group())
                    .filter(key -> !key.isWithheld() && key.checkDigit() == CheckDigit.VALID)
                    .ifPresent(key -> places.add(new Place(found.start(), found.end(), key)));
        }
        return places;
    }

    static Set<AccessKey> of(String text, Collection<AccessKey> chosen) {
        Set<AccessKey> all = new TreeSet<>(chosen);
        in(text).forEach(place -> all.add(place.key()));
        return all;
    }
}
