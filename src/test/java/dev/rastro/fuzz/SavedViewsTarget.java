package dev.rastro.fuzz;

import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.SavedViews;
import dev.rastro.report.view.ViewContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The file of saved views, what its views mean, and whether writing keeps what was read. */
final class SavedViewsTarget implements FuzzTarget {
    private static final ViewContext CONTEXT = new ViewContext(
            OffsetDateTime.parse("2026-11-24T12:00:00-03:00"), Duration.ofDays(30), Set.of("12345678000195"));

    private final ScratchFile file = new ScratchFile("views.tsv");
    private final SavedViews views = new SavedViews(file.folder());

    @Override
    public void read(byte[] input) {
        file.with(input);
        List<SavedView> read = views.all();
        for (SavedView each : read) {
            SavedViews.name(each, Locale.ENGLISH);
            each.filter().at(CONTEXT);
        }
        views.save(read);
        if (!views.all().equals(read)) {
            throw new IllegalStateException("Written and read again, the views are others");
        }
    }
}
