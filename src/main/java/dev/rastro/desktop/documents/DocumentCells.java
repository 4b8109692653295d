package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.Chips;
import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.store.DocumentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

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
            case SITUATION -> new SituationCell(wording.badges());
            case MARKS -> new MarksCell(this::marks, pending, chips);
            case TAGS -> new TagsCell(chips, row -> row.marks().tags());
            case STAGE ->
                new TagsCell(
                        chips, row -> Stream.ofNullable(row.marks().stage()).toList());
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

    private List<BadgeModel> marks(DocumentRow row) {
        List<BadgeModel> marks = new ArrayList<>(pending.otherMarks(row));
        if (changed.test(row)) {
            String words = wording.text("mark.changed");
            marks.addFirst(new BadgeModel(Tone.ACCENT, "fth-disc", words, words));
        }
        return marks;
    }

    private String party(@Nullable String name, @Nullable String id) {
        return name == null ? wording.formats().partyId(id) : name;
    }
}
