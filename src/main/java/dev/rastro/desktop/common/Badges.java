package dev.rastro.desktop.common;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The badges of a document: which ones it wears and what they say. Immutable. */
public final class Badges {
    private final Looks looks;
    private final Messages messages;

    public Badges(Looks looks, Messages messages) {
        this.looks = looks;
        this.messages = messages;
    }

    public BadgeModel situation(Situation situation) {
        return badge("situation", situation.code());
    }

    /** What else there is to know of a document at a glance, without its situation. */
    public List<BadgeModel> marks(DocumentRow row) {
        List<BadgeModel> marks = new ArrayList<>();
        if (row.alert()) {
            marks.add(badge("mark", "ALERT"));
        }
        if (row.completeness() != Completeness.FULL) {
            marks.add(completeness(row.completeness()));
        }
        if (row.environment() == Environment.HOMOLOGATION) {
            marks.add(badge("mark", "HOMOLOGATION"));
        }
        if (row.manifestation() != Manifestation.NONE) {
            marks.add(badge("manifestation", row.manifestation().code()));
        }
        if (row.corrections() > 0) {
            BadgeModel one = badge("mark", "CORRECTIONS");
            marks.add(new BadgeModel(
                    one.tone(), one.icon(), messages.text("mark.CORRECTIONS.count", row.corrections()), one.help()));
        }
        return marks;
    }

    /** What there is of a document that is not whole. */
    public BadgeModel completeness(Completeness completeness) {
        return badge("mark", completeness.name());
    }

    /** Contradictions and dangers by their codes; a code without a text of its own is shown as it is. */
    public List<BadgeModel> alerts(Collection<String> codes) {
        return codes.stream().sorted().map(code -> badge("alert", code)).toList();
    }

    /** What is true beside the situation. */
    public List<BadgeModel> dimensions(Collection<String> codes) {
        return codes.stream().sorted().map(code -> badge("dimension", code)).toList();
    }

    /** A state whose words come from elsewhere; only its look is looked up. */
    public BadgeModel said(String group, String code, String text, String help) {
        Looks.Look look = looks.of(group, code);
        return new BadgeModel(look.tone(), look.icon(), text, help);
    }

    private BadgeModel badge(String group, String code) {
        Looks.Look look = looks.of(group, code);
        String key = group + "." + code;
        String text = messages.find(key).orElseGet(() -> words(code));
        return new BadgeModel(
                look.tone(), look.icon(), text, messages.find(key + ".help").orElse(text));
    }

    private static String words(String code) {
        String lower = code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
