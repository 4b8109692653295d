package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.Chips;
import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.store.DocumentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the list. */
final class DocumentCells {
    private final Wording wording;
    private final PendingBadges pending;
    private final Ufs ufs = Ufs.load();
    private final Predicate<DocumentRow> changed;
    private final RowLooks looks;
    private final Chips chips = Chips.load();

    DocumentCells(Wording wording, PendingBadges pending, Predicate<DocumentRow> changed, RowLooks looks) {
        this.looks = looks;
        this.changed = changed;
        this.wording = wording;
        this.pending = pending;
    }

    TableCell<DocumentRow, DocumentRow> cell(DocumentColumn column) {
        return switch (column) {
            case SITUATION -> new SituationCell();
            case MARKS -> new MarksCell();
            case TAGS -> new TagsCell(row -> row.marks().tags());
            case STAGE ->
                new TagsCell(row -> Stream.ofNullable(row.marks().stage()).toList());
            case RESPONSIBLE ->
                new TextCell(
                        Pos.CENTER_LEFT,
                        row -> Objects.requireNonNullElse(row.marks().responsible(), ""));
            case ISSUED ->
                new TextCell(Pos.CENTER_LEFT, row -> wording.formats().day(row.issuedAt()));
            case FAMILY -> new TextCell(Pos.CENTER_LEFT, row -> row.family().label());
            case NUMBER -> new TextCell(Pos.CENTER_RIGHT, this::number);
            case ISSUER ->
                new PartyCell(
                        row -> party(row.issuerName(), row.issuerId()),
                        row -> looks.companies().dot(row.issuerId()));
            case RECIPIENT ->
                new PartyCell(
                        row -> party(row.recipientName(), row.recipientId()),
                        row -> looks.companies().dot(row.recipientId()));
            case UF ->
                new TextCell(
                        Pos.CENTER_LEFT,
                        row -> ufs.byCode(row.key().value().substring(0, 2))
                                .map(Uf::acronym)
                                .orElse(""));
            case MANIFESTATION ->
                new TextCell(
                        Pos.CENTER_LEFT,
                        row -> row.manifestation() == Manifestation.NONE
                                ? ""
                                : wording.text(
                                        "manifestation." + row.manifestation().code()));
            case ISSUER_ID ->
                new TextCell(Pos.CENTER_LEFT, row -> wording.formats().partyId(row.issuerId()));
            case RECIPIENT_ID ->
                new TextCell(Pos.CENTER_LEFT, row -> wording.formats().partyId(row.recipientId()));
            case ACCESS_KEY -> new TextCell(Pos.CENTER_LEFT, row -> row.key().value());
            case CFOP ->
                new TextCell(
                        Pos.CENTER_LEFT,
                        row -> String.join(", ", looks.details().of(row.key()).cfops()));
            case NSU ->
                new TextCell(
                        Pos.CENTER_RIGHT, row -> looks.details().of(row.key()).nsu());
            case CHANGED ->
                new TextCell(Pos.CENTER_LEFT, row -> wording.formats().ours(row.changedAt()));
            case TOTAL ->
                new TextCell(Pos.CENTER_RIGHT, row -> wording.formats().amount(row.total()));
        };
    }

    private String number(DocumentRow row) {
        String number = wording.formats().number(row.number());
        return row.series() == null || number.isEmpty() ? number : number + " / " + row.series();
    }

    private String party(@Nullable String name, @Nullable String id) {
        return name == null ? wording.formats().partyId(id) : name;
    }

    /** Names as pills; what does not fit is in the tooltip. */
    private final class TagsCell extends TableCell<DocumentRow, DocumentRow> {
        private final Function<DocumentRow, List<String>> names;
        private final HBox box = new HBox(4);
        private List<String> shown = List.of();

        TagsCell(Function<DocumentRow, List<String>> names) {
            this.names = names;
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(0);
            setGraphic(box);
        }

        /** Gives way where there is no room: the tooltip has the whole. */
        private Label chip(String name) {
            Label chip = chips.chip(name);
            chip.setMinWidth(20);
            return chip;
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            List<String> now = empty || row == null ? List.of() : names.apply(row);
            if (!now.equals(shown)) {
                shown = now;
                box.getChildren().setAll(now.stream().map(this::chip).toList());
                String all = String.join(", ", now);
                setAccessibleText(all);
                setTooltip(now.isEmpty() ? null : new Tooltip(all));
            }
        }
    }

    private final class SituationCell extends TableCell<DocumentRow, DocumentRow> {
        private final FontIcon icon = new FontIcon();
        private Tone tone = Tone.NEUTRAL;
        private @Nullable Situation shown;

        SituationCell() {
            getStyleClass().addAll("situation-cell", tone.styleClass());
            setGraphic(icon);
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            Situation now = empty || row == null ? null : row.situation();
            // Whenever the list is another, each cell is emptied first: what it is made of stays, for that is what
            // takes long.
            icon.setVisible(now != null);
            if (now == null) {
                setText(null);
                return;
            }
            BadgeModel badge = wording.badges().situation(now);
            // Another class makes the toolkit look for the styles of the whole cell anew.
            if (badge.tone() != tone) {
                getStyleClass().remove(tone.styleClass());
                tone = badge.tone();
                getStyleClass().add(tone.styleClass());
            }
            if (now != shown) {
                icon.setIconLiteral(badge.icon());
                shown = now;
            }
            setText(badge.text());
        }
    }

    /** What is not final as icon and word, the rest as icons; the word gives way where there is no room. */
    private final class MarksCell extends TableCell<DocumentRow, DocumentRow> {
        /** What an icon and a letter take at most, with what is between them. */
        private static final double ICON = 30;

        private static final double LETTER = 8.2;

        private final HBox box = new HBox();
        private List<BadgeModel> shown = List.of();
        private List<BadgeModel> open = List.of();
        private List<String> tags = List.of();
        private @Nullable Tooltip tip;
        private @Nullable String spoken;

        MarksCell() {
            box.getStyleClass().add("marks");
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            box.setVisible(!empty);
            setTooltip(empty ? null : tip);
            setAccessibleText(empty ? null : spoken);
            if (empty || row == null) {
                return;
            }
            List<BadgeModel> marks = marks(row);
            List<BadgeModel> states = pending.badges(row);
            List<String> names = row.marks().tags();
            if (Objects.equals(marks, shown) && Objects.equals(states, open) && names.equals(tags)) {
                return;
            }
            shown = marks;
            open = states;
            tags = names;
            List<Node> all = new ArrayList<>();
            int icons = states.size() + marks.size();
            states.forEach(state -> all.add(all.isEmpty() ? state(state, icons) : mark(state)));
            marks.forEach(mark -> all.add(mark(mark)));
            addTags(
                    all,
                    icons * ICON
                            + (states.isEmpty() ? 0 : states.getFirst().text().length() * LETTER));
            box.getChildren().setAll(all);
            spoken = words(
                    Stream.of(
                                    states.stream().map(BadgeModel::text),
                                    marks.stream().map(BadgeModel::text),
                                    names.stream())
                            .flatMap(Function.identity()),
                    Function.identity(),
                    ", ");
            setAccessibleText(spoken);
            // The states have words of their own to say; the marks are named.
            String help = words(
                    Stream.of(
                                    states.stream().map(BadgeModel::help),
                                    marks.stream().map(BadgeModel::text),
                                    names.stream())
                            .flatMap(Function.identity()),
                    Function.identity(),
                    "\n\n");
            tip = all.isEmpty() ? null : new Tooltip(help);
            setTooltip(tip);
        }

        private List<BadgeModel> marks(DocumentRow row) {
            List<BadgeModel> marks = new ArrayList<>(pending.otherMarks(row));
            if (changed.test(row)) {
                marks.addFirst(new BadgeModel(
                        Tone.ACCENT, "fth-disc", wording.text("mark.changed"), wording.text("mark.changed")));
            }
            return marks;
        }

        /** As pills where there is room, else as one icon; the tooltip has them all. */
        private void addTags(List<Node> all, double taken) {
            if (tags.isEmpty()) {
                return;
            }
            double room = taken;
            for (String tag : tags) {
                room += ICON + tag.length() * LETTER;
            }
            BooleanBinding fits = widthProperty().greaterThanOrEqualTo(room);
            for (String tag : tags) {
                Label chip = chips.chip(tag);
                chip.visibleProperty().bind(fits);
                chip.managedProperty().bind(fits);
                all.add(chip);
            }
            FontIcon icon = Nodes.icon("fth-tag");
            icon.getStyleClass().addAll("mark", Tone.ACCENT.styleClass());
            icon.visibleProperty().bind(fits.not());
            icon.managedProperty().bind(fits.not());
            all.add(icon);
        }

        private static <T> String words(Stream<T> parts, Function<T, String> word, String between) {
            return parts.map(word).collect(Collectors.joining(between));
        }

        private Node state(BadgeModel badge, int icons) {
            Label label = new Label(null, mark(badge));
            label.getStyleClass().addAll("mark-state", badge.tone().styleClass());
            label.setMinWidth(16);
            // A word that is cut says less than its icon alone.
            double room = icons * ICON + badge.text().length() * LETTER;
            label.textProperty()
                    .bind(Bindings.when(widthProperty().lessThan(room)).then("").otherwise(badge.text()));
            return label;
        }

        private static FontIcon mark(BadgeModel badge) {
            FontIcon icon = Nodes.icon(badge.icon());
            icon.getStyleClass().addAll("mark", badge.tone().styleClass());
            return icon;
        }
    }
}
