package dev.rastro.print.profile;

import dev.rastro.print.page.Margins;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that a setting may have. Immutable. */
public sealed interface Domain {
    /** The value as Rastro writes it; empty where it is none of these. */
    Optional<String> canonical(String typed);

    /** Its bounds, for the message of a refusal: the words, or the least and greatest number. */
    List<String> bounds();

    /** One of some words. Accents and case do not matter. */
    record OneOf(List<String> words) implements Domain {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> canonical(String typed) {
            String folded = SearchText.fold(typed);
            return words.stream()
                    .filter(word -> SearchText.fold(word).equals(folded))
                    .findFirst();
        }

        @Override
        public List<String> bounds() {
            return List.of(String.join(", ", words));
        }
    }

    /** Yes or no; English words are understood too. */
    record YesNo() implements Domain {
        static final String YES = "sim";
        static final String NO = "não";

        @Override
        public Optional<String> canonical(String typed) {
            return switch (SearchText.fold(typed)) {
                case "sim", "yes", "true" -> Optional.of(YES);
                case "nao", "no", "false" -> Optional.of(NO);
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> bounds() {
            return List.of(YES, NO);
        }
    }

    /** A whole number of a range. */
    record Count(int least, int most) implements Domain {
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed)
                    .filter(text -> NUMBER.matcher(text).matches())
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most)
                    .map(String::valueOf);
        }

        @Override
        public List<String> bounds() {
            return List.of(String.valueOf(least), String.valueOf(most));
        }
    }

    /** Four whole distances in millimetres: left, top, right, bottom; a single one is all four. */
    record Edges() implements Domain {
        private static final Pattern SPACE = Pattern.compile("[\\s,;]+");

        @Override
        public Optional<String> canonical(String typed) {
            Count each = new Count(0, Margins.WIDEST);
            List<String> parts = new ArrayList<>();
            for (String part : SPACE.split(typed.strip(), -1)) {
                each.canonical(part).ifPresentOrElse(parts::add, () -> parts.add(""));
            }
            if (parts.contains("")) {
                return Optional.empty();
            }
            return switch (parts.size()) {
                case 1 -> Optional.of(Stream.generate(parts::getFirst).limit(4).collect(Collectors.joining(" ")));
                case 4 -> Optional.of(String.join(" ", parts));
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> bounds() {
            return List.of("0", String.valueOf(Margins.WIDEST));
        }
    }

    /** Any words on one line, or none. */
    record Words(int longest) implements Domain {
        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed.strip()).filter(text -> text.length() <= longest);
        }

        @Override
        public List<String> bounds() {
            return List.of(String.valueOf(longest));
        }
    }
}
