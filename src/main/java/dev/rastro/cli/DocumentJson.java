package dev.rastro.cli;

import dev.rastro.store.DocumentRow;
import dev.rastro.store.Marks;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.Prospect;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON shapes of documents and timelines: a public contract (docs/cli.md), changed only by addition. */
final class DocumentJson {
    private DocumentJson() {}

    static Map<String, @Nullable Object> row(DocumentRow row) {
        return Json.object(
                "key", row.key(),
                "family", row.family().label(),
                "model", row.model(),
                "series", row.series(),
                "number", row.number(),
                "issuedAt", row.issuedAt(),
                "issuer", party(row.issuerId(), row.issuerName()),
                "recipient", party(row.recipientId(), row.recipientName()),
                "total", row.total(),
                "situation", row.situation().code(),
                "completeness", row.completeness().code(),
                "environment", environment(row),
                "marks", marks(row.marks()));
    }

    private static Map<String, @Nullable Object> marks(Marks marks) {
        return Json.object(
                "tags", marks.tags(),
                "stage", marks.stage(),
                "responsible", marks.responsible(),
                "archived", marks.archived(),
                "notes", marks.notes());
    }

    private static String environment(DocumentRow row) {
        return switch (row.environment()) {
            case PRODUCTION -> "production";
            case HOMOLOGATION -> "homologation";
            case UNKNOWN -> "unknown";
        };
    }

    private static @Nullable Object party(@Nullable String id, @Nullable String name) {
        return id == null && name == null ? null : Json.object("id", id, "name", name);
    }

    static Map<String, @Nullable Object> detail(Timeline timeline) {
        DocumentRow row = timeline.document();
        Map<String, @Nullable Object> result = row(row);
        result.put("operation", row.operation());
        result.put("manifestation", row.manifestation().code());
        result.put("corrections", row.corrections());
        result.put("dimensions", timeline.dimensions().stream().sorted().toList());
        result.put("alerts", timeline.alerts().stream().sorted().toList());
        result.put("versions", timeline.versions());
        return result;
    }

    static Map<String, @Nullable Object> lifeCycle(LifeCourse course) {
        return Json.object(
                "state", course.state().code(),
                "path",
                        course.path().stream()
                                .map(step -> Json.object(
                                        "state", step.state().code(), "at", step.at(), "event", step.event()))
                                .toList(),
                "possible",
                        course.prospects().stream().map(DocumentJson::prospect).toList());
    }

    private static Map<String, @Nullable Object> prospect(Prospect prospect) {
        return Json.object(
                "event", prospect.event(),
                "description", prospect.description(),
                "by", prospect.by(),
                "to", prospect.to() == null ? null : prospect.to().code(),
                "until", prospect.until(),
                "over", prospect.over(),
                "late", prospect.late(),
                "confirmed", prospect.confirmed(),
                "blockedBy", prospect.blockedBy());
    }

    static Map<String, @Nullable Object> timelineRow(TimelineRow row) {
        return Json.object(
                "at", row.at(),
                "recordedAt", row.recordedAt(),
                "kind", row.kind(),
                "eventType", row.eventType(),
                "sequence", row.sequence(),
                "protocol", row.protocol(),
                "actor", row.actor(),
                "text", row.text(),
                "effective", row.effective(),
                // The bytes, not the path: equal bytes may come from several files, and which came first is chance.
                "cause", row.isAct() ? row.cause() : "sha256:" + row.content(),
                "trace", row.trace(),
                "content", row.isAct() ? null : row.content(),
                "event", row.event() == null ? null : row.event().toString());
    }
}
