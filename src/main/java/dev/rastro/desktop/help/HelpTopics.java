package dev.rastro.desktop.help;

import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TextBundles;
import dev.rastro.timeline.pending.PendingStates;
import dev.rastro.timeline.pending.PendingText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the help explains, in one language. What a thing is called stands elsewhere; what to do about it in help.properties. */
public final class HelpTopics {
    private static final List<String> MARKS = List.of("ALERT", "SUMMARY", "EVENTS_ONLY", "HOMOLOGATION", "CORRECTIONS");
    private static final String ALERT = "alert.";
    private static final String NEXT = ".next";

    private final Wording wording;
    private final ResourceBundle texts;
    private final List<HelpTopic> all = new ArrayList<>();

    /** Reads the tables and texts. */
    public HelpTopics(Wording wording, int staleDays) {
        this.wording = wording;
        Locale locale = wording.messages().locale();
        texts = TextBundles.open("dev.rastro.desktop.help.help", locale);
        for (Situation situation : Situation.values()) {
            all.add(topic(Kind.SITUATION, situation.code(), "situation." + situation.code()));
        }
        PendingText words = new PendingText(locale);
        for (String code : PendingStates.load(Duration.ofDays(staleDays)).codes()) {
            all.add(new HelpTopic(
                    HelpTopic.id(Kind.PENDING, code),
                    Kind.PENDING,
                    words.name(code),
                    wording.text("help.kind.PENDING"),
                    texts.getString("pending." + code),
                    words.next(code),
                    ""));
        }
        MARKS.forEach(code -> all.add(topic(Kind.MARK, code, "mark." + code)));
        texts.keySet().stream()
                .filter(key -> key.startsWith(ALERT) && key.endsWith(NEXT))
                .map(key -> key.substring(ALERT.length(), key.length() - NEXT.length()))
                .sorted()
                .forEach(code -> all.add(topic(Kind.ALERT, code, ALERT + code)));
        all.addAll(new EventTopics(FiscalEventTypes.load(), LifeCycle.load(), texts, wording).all());
    }

    private HelpTopic topic(Kind kind, String code, String key) {
        return new HelpTopic(
                HelpTopic.id(kind, code),
                kind,
                wording.text(key),
                wording.text("help.kind." + kind.name()),
                wording.text(key + ".help"),
                texts.getString(key + NEXT),
                "");
    }

    /** In the order they are shown. */
    public List<HelpTopic> all() {
        return List.copyOf(all);
    }
}
