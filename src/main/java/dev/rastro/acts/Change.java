package dev.rastro.acts;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.store.Marks;
import dev.rastro.store.SearchText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an operator wants to become of documents. Of one that is so already nothing is written down. */
public sealed interface Change {
    /** Longer ones would not fit where tags and names are shown. */
    int NAME = 40;

    /** As many as a line can hold. */
    int TAGS = 20;

    int NOTE = 10_000;

    /** Stable, without blanks. */
    String code();

    /** The event that brings it about; empty where nothing would become different. */
    Optional<DomainEvent> on(AccessKey key, Marks now);

    /** Puts tags on and takes others off. */
    record Tag(List<String> add, List<String> remove) implements Change {
        /** @throws InvalidActException where a tag has no text, or too long a one */
        public Tag {
            add = names(add);
            remove = names(remove);
        }

        @Override
        public String code() {
            return "tag";
        }

        @Override
        public Optional<DomainEvent> on(AccessKey key, Marks now) {
            Map<String, String> has = byFold(now.tags());
            List<String> added = add.stream()
                    .filter(tag -> !has.containsKey(SearchText.fold(tag)))
                    .toList();
            List<String> removed = remove.stream()
                    .map(tag -> has.get(SearchText.fold(tag)))
                    .filter(Objects::nonNull)
                    .toList();
            if (has.size() + added.size() - removed.size() > TAGS) {
                throw new InvalidActException("TOO_MANY_TAGS", String.valueOf(TAGS));
            }
            return added.isEmpty() && removed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DomainEvent.TagsChanged(key, added, removed));
        }

        private static List<String> names(Collection<String> typed) {
            return List.copyOf(byFold(typed.stream().map(Change::name).toList()).values());
        }

        private static Map<String, String> byFold(Collection<String> tags) {
            return tags.stream()
                    .collect(Collectors.toMap(SearchText::fold, tag -> tag, (one, other) -> one, LinkedHashMap::new));
        }
    }

    /** Writes a note; {@code mentions} are named beside those whose keys stand in its text. */
    record Write(String text, Set<AccessKey> mentions) implements Change {
        /** @throws InvalidActException where there is no text, or too long a one */
        public Write {
            text = text.strip();
            if (text.isEmpty() || text.length() > NOTE) {
                throw new InvalidActException(text.isEmpty() ? "NOTE_EMPTY" : "NOTE_TOO_LONG", String.valueOf(NOTE));
            }
            mentions = Mentions.of(text, mentions);
        }

        @Override
        public String code() {
            return "note";
        }

        @Override
        public Optional<DomainEvent> on(AccessKey key, Marks now) {
            return Optional.of(new DomainEvent.NoteWritten(
                    key,
                    text,
                    mentions.stream().filter(each -> !each.equals(key)).sorted().toList()));
        }
    }

    /** Puts documents away, or takes them out again. */
    record Archive(boolean archived) implements Change {
        @Override
        public String code() {
            return archived ? "archive" : "unarchive";
        }

        @Override
        public Optional<DomainEvent> on(AccessKey key, Marks now) {
            return now.archived() == archived
                    ? Optional.empty()
                    : Optional.of(new DomainEvent.ArchivingChanged(key, archived));
        }
    }

    /** Says how far the work has got; {@code null} for nowhere. */
    record Stage(@Nullable String stage) implements Change {
        /** @throws InvalidActException where its name has no text, or too long a one */
        public Stage {
            stage = stage == null ? null : name(stage);
        }

        @Override
        public String code() {
            return "stage";
        }

        @Override
        public Optional<DomainEvent> on(AccessKey key, Marks now) {
            return Objects.equals(now.stage(), stage)
                    ? Optional.empty()
                    : Optional.of(new DomainEvent.StageChanged(key, stage));
        }
    }

    /** Says who sees to documents; {@code null} for nobody. */
    record Assign(@Nullable String responsible) implements Change {
        /** @throws InvalidActException where the name has no text, or too long a one */
        public Assign {
            responsible = responsible == null ? null : name(responsible);
        }

        @Override
        public String code() {
            return "assign";
        }

        @Override
        public Optional<DomainEvent> on(AccessKey key, Marks now) {
            return Objects.equals(now.responsible(), responsible)
                    ? Optional.empty()
                    : Optional.of(new DomainEvent.ResponsibleChanged(key, responsible));
        }
    }

    /** A tag's, stage's or person's name as it is kept: one line, with single blanks. */
    static String name(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > NAME || name.contains("\u001f")) {
            throw new InvalidActException(name.isEmpty() ? "NAME_EMPTY" : "NAME_TOO_LONG", String.valueOf(NAME));
        }
        return name;
    }
}
