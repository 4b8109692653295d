package dev.rastro.acts;

import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.TextBundles;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;

/** What operators did, in words (bundle {@code dev.rastro.acts.acts}). Immutable. */
public final class ActText {
    private final ResourceBundle bundle;
    private final FiscalEventTypes types = FiscalEventTypes.load();

    /** Texts in a language: Portuguese unless it is English. */
    public ActText(Locale locale) {
        bundle = TextBundles.open("dev.rastro.acts.acts", locale);
    }

    /**
     * What an event tells that an operator did; of others, nothing.
     *
     * @param log finds the act that another one takes back
     */
    public Optional<String> of(Recorded event, Function<UUID, Optional<Recorded>> log) {
        return switch (event.event()) {
            case DomainEvent.ActTakenBack it -> Optional.of(takenBack(it, log));
            case DomainEvent.TagsChanged it -> Optional.of(tags(it));
            case DomainEvent.NoteWritten it -> Optional.of(text("note", it.text()));
            case DomainEvent.ArchivingChanged it -> Optional.of(text(it.archived() ? "archived" : "unarchived"));
            case DomainEvent.StageChanged it ->
                Optional.of(it.stage() == null ? text("stage.none") : text("stage", it.stage()));
            case DomainEvent.ResponsibleChanged it ->
                Optional.of(it.responsible() == null ? text("assign.none") : text("assign", it.responsible()));
            case DomainEvent.StagesDefined it -> Optional.of(text("stages", String.join(" · ", it.stages())));
            default -> other(event.event());
        };
    }

    private Optional<String> other(DomainEvent event) {
        return switch (event) {
            case DomainEvent.ManifestationRequested it -> Optional.of(text("manifestation", declaration(it.type())));
            case DomainEvent.ManifestationWithdrawn it -> Optional.of(text("manifestation.back"));
            case DomainEvent.DocumentPrinted it -> Optional.of(text("printed", it.destination(), it.copies()));
            case DomainEvent.PrintBufferEmptied it -> Optional.of(text("printed.all", it.documents()));
            case DomainEvent.CompanyRegistered it -> Optional.of(text("company", it.name(), it.taxpayer()));
            case DomainEvent.CompanyChanged it -> Optional.of(text("company.changed", it.name(), it.taxpayer()));
            case DomainEvent.CompanyProfileSet it -> Optional.of(text("company.profile", it.taxpayer()));
            case DomainEvent.AwarenessRuleSet it ->
                Optional.of(text(it.on() ? "awareness" : "awareness.off", it.taxpayer()));
            case DomainEvent.FolderClaimed it -> Optional.of(text("claimed", it.boundTo()));
            case DomainEvent.QuarantineReleased it -> Optional.of(text("released", it.content()));
            default -> Optional.empty();
        };
    }

    private String declaration(String type) {
        return types.all().stream()
                .filter(each -> each.code().equals(type))
                .map(FiscalEventType::description)
                .findFirst()
                .orElse(type);
    }

    private String tags(DomainEvent.TagsChanged changed) {
        List<String> parts = new ArrayList<>();
        if (!changed.added().isEmpty()) {
            parts.add(text("tags.added", String.join(", ", changed.added())));
        }
        if (!changed.removed().isEmpty()) {
            parts.add(text("tags.removed", String.join(", ", changed.removed())));
        }
        return String.join(" · ", parts);
    }

    /** An act that takes back a taking back does again what that one took back. */
    private String takenBack(DomainEvent.ActTakenBack back, Function<UUID, Optional<Recorded>> log) {
        boolean again = false;
        Optional<Recorded> target = log.apply(UUID.fromString(back.act()));
        while (target.isPresent() && target.get().event() instanceof DomainEvent.ActTakenBack inner) {
            again = !again;
            target = log.apply(UUID.fromString(inner.act()));
        }
        String how = again ? "again" : "back";
        return target.flatMap(act -> of(act, log)).map(what -> text(how, what)).orElseGet(() -> text(how + ".any"));
    }

    /** The name of a group of {@link AuditGroups}. */
    public String group(String group) {
        return text("group." + group);
    }

    /** Why something cannot be written down. */
    public String of(InvalidActException refused) {
        return text(refused.code(), refused.limit());
    }

    private String text(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
