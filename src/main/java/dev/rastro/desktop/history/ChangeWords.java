package dev.rastro.desktop.history;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.history.Changes.Changed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a change is told. */
final class ChangeWords {
    private final Wording wording;

    ChangeWords(Wording wording) {
        this.wording = wording;
    }

    String learnt(Changed changed) {
        return wording.formats()
                .ours(
                        changed.cause() == null
                                ? changed.after().changedAt()
                                : changed.cause().recordedAt());
    }

    String title(Changed changed) {
        return changed.after().family().label() + " "
                + wording.formats().number(changed.after().number());
    }

    String issuer(Changed changed) {
        String name = changed.after().issuerName();
        return name == null ? wording.formats().partyId(changed.after().issuerId()) : name;
    }

    String before(Changed changed) {
        DocumentRow before = changed.before();
        return before == null ? wording.text("changes.unknown") : state(before, changed.after());
    }

    String after(Changed changed) {
        return state(changed.after(), changed.before());
    }

    /** The situation, and of the rest what differs from the other moment. */
    private String state(DocumentRow row, @Nullable DocumentRow other) {
        boolean marks = other == null
                || row.manifestation() != other.manifestation()
                || row.completeness() != other.completeness();
        boolean amount = other != null && !amount(row).equals(amount(other));
        Stream<String> parts = Stream.concat(
                Stream.of(wording.badges().situation(row.situation()).text()),
                marks ? wording.badges().marks(row).stream().map(BadgeModel::text) : Stream.empty());
        return Stream.concat(parts, amount ? Stream.of(amount(row)) : Stream.empty())
                .collect(Collectors.joining("  ·  "));
    }

    private String amount(DocumentRow row) {
        return wording.formats().money(row.total());
    }

    String cause(Changed changed) {
        return changed.cause() == null ? "" : changed.cause().text();
    }
}
