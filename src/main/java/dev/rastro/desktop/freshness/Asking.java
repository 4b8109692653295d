package dev.rastro.desktop.freshness;

import dev.rastro.desktop.common.RunningTask;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.sefaz.text.InquiryText;
import dev.rastro.store.DocumentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks about documents one after the other, in the background. */
final class Asking {
    private final SituationInquiry inquiry;
    private final InquiryText text;
    private final BiFunction<Integer, Integer, String> progress;

    /** @param progress how far it is, in words: how many of how many */
    Asking(SituationInquiry inquiry, InquiryText text, BiFunction<Integer, Integer, String> progress) {
        this.inquiry = inquiry;
        this.text = text;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param left of which the authority told nothing
     * @param problem the first reason, {@code null} where there is none
     */
    record Outcome(List<DocumentRow> left, InquiryText.@Nullable Problem problem) {}

    Outcome ask(List<DocumentRow> documents, RunningTask task) throws InterruptedException {
        List<DocumentRow> left = new ArrayList<>();
        InquiryText.Problem first = null;
        boolean reachable = true;
        for (int i = 0; i < documents.size(); i++) {
            DocumentRow document = documents.get(i);
            if (!reachable || task.cancelled()) {
                left.add(document);
                continue;
            }
            task.report((double) i / documents.size(), progress.apply(i, documents.size()));
            SituationInquiry.Reply reply = inquiry.ask(document);
            Optional<InquiryText.Problem> problem = text.problem(reply);
            if (problem.isPresent()) {
                left.add(document);
                first = first == null ? problem.get() : first;
            }
            reachable = !wayIsClosed(reply);
        }
        return new Outcome(left, first);
    }

    /** Where nobody can ask or the line is dead, asking for the next document would only take the operator's time. */
    private static boolean wayIsClosed(SituationInquiry.Reply reply) {
        return switch (reply) {
            case SituationInquiry.Reply.Impossible nobody -> nobody.obstacle() != SituationInquiry.Obstacle.NO_SERVICE;
            case SituationInquiry.Reply.Asked asked ->
                asked.result() instanceof SituationCheck.Result.Failed failed
                        && failed.failure().failure() != SefazFailure.NO_ENDPOINT;
        };
    }
}
