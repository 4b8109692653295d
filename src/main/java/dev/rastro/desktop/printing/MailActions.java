package dev.rastro.desktop.printing;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.detail.DetailViewModel;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.timeline.Timeline;
import java.util.List;

/** Sending the document that is looked at. */
public record MailActions(MailViewModel mail, DetailViewModel detail, FreshnessViewModel freshness)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("mail", this::draft);
    }

    private void draft() {
        Timeline shown = detail.timeline().get();
        if (shown != null) {
            freshness.before(
                    Act.SEND,
                    List.of(shown.document()),
                    () -> mail.draft(shown.document().key()));
        }
    }
}
