package dev.rastro.desktop.palette;

import dev.rastro.store.SearchText;
import java.util.List;
import java.util.stream.Stream;

/** How well an entry fits what was typed: every word has to be there; words that begin with it fit better. */
final class Match {
    private static final int NONE = -1;

    private final List<String> wanted;

    Match(String typed) {
        wanted = Stream.of(SearchText.fold(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** From 0, better when lower; negative when it does not fit. */
    int of(PaletteEntry entry) {
        String title = SearchText.fold(entry.title());
        String all = title + " " + SearchText.fold(entry.detail() + " " + entry.words());
        int score = 0;
        for (String word : wanted) {
            if (title.startsWith(word)) {
                continue;
            }
            if ((" " + title).contains(" " + word)) {
                score += 1;
            } else if (title.contains(word)) {
                score += 2;
            } else if (all.contains(word)) {
                score += 3;
            } else {
                return NONE;
            }
        }
        return score;
    }
}
