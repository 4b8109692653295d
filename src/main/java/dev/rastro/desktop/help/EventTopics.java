package dev.rastro.desktop.help;

import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.LifeCycle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event of the catalogue, with what the tables of life cycles know that it leads to. */
final class EventTopics {
    private final FiscalEventTypes types;
    private final LifeCycle lifeCycle;
    private final ResourceBundle texts;
    private final Wording wording;

    EventTopics(FiscalEventTypes types, LifeCycle lifeCycle, ResourceBundle texts, Wording wording) {
        this.types = types;
        this.lifeCycle = lifeCycle;
        this.texts = texts;
        this.wording = wording;
    }

    List<HelpTopic> all() {
        return types.all().stream()
                .sorted(Comparator.comparing(FiscalEventType::code))
                .map(this::topic)
                .toList();
    }

    /** The id of an event's topic in a family. */
    static String id(FiscalEventType type) {
        return HelpTopic.id(Kind.EVENT, type.code() + "@" + families(type));
    }

    private static String families(FiscalEventType type) {
        return new TreeSet<>(type.families()).stream().map(DfeFamily::label).collect(Collectors.joining(", "));
    }

    private HelpTopic topic(FiscalEventType type) {
        String effect = "effect." + type.effect().code();
        return new HelpTopic(
                id(type),
                Kind.EVENT,
                wording.text("help.event", type.description(), type.code()),
                families(type),
                texts.getString(effect),
                texts.getString(effect + ".next"),
                String.join("\n", facts(type)));
    }

    private List<String> facts(FiscalEventType type) {
        List<String> facts = new ArrayList<>();
        facts.add(wording.text("help.event.of", families(type), type.author()));
        steps(type).forEach((step, families) -> facts.add(wording.text("help.event.step", step, families)));
        if (type.dimension() != null) {
            Stream.of("dimension.", "manifestation.")
                    .flatMap(kind -> wording.messages().find(kind + type.dimension()).stream())
                    .findFirst()
                    .ifPresent(word -> facts.add(wording.text("help.event.beside", word)));
        }
        if (type.alert() != null) {
            wording.messages()
                    .find("alert." + type.alert())
                    .ifPresent(word -> facts.add(wording.text("help.event.alert", word)));
        }
        facts.add(wording.text("help.source", type.source()));
        return facts;
    }

    /** From which situation to which, and in which families. */
    private Map<String, String> steps(FiscalEventType type) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (DfeFamily family : new TreeSet<>(type.families())) {
            for (LifeCycle.Rule rule : lifeCycle.rules(family)) {
                if (rule.step().event().equals(type.code())) {
                    String step = wording.text(
                            rule.confirmed() ? "help.event.fromTo" : "help.event.fromTo.unconfirmed",
                            wording.badges().situation(rule.step().from()).text(),
                            wording.badges().situation(rule.to()).text());
                    steps.merge(step, family.label(), (one, other) -> one + ", " + other);
                }
            }
        }
        return steps;
    }
}
