package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Situation;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.sefaz.text.InquiryText;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks the authority about documents that would be printed as valid, each when its turn comes. For one thread. */
final class CheckedSources {
    private final Workspace workspace;
    private final SituationInquiry inquiry;
    private final InquiryText text = new InquiryText(Locale.of("pt", "BR"), DocumentText::moment);
    private final Map<String, InquiryText.Problem> unasked = new HashMap<>();

    CheckedSources(Workspace workspace, SituationInquiry inquiry) {
        this.workspace = workspace;
        this.inquiry = inquiry;
    }

    /** The same source, which is not printed where its situation cannot be found out. */
    PrintSource checked(PrintSource source) {
        return new PrintSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public List<Printable> load() throws IOException, UnprintableException {
                check(source.name());
                return source.load();
            }
        };
    }

    /** Why the situation of a source could not be found out; by its name. */
    Map<String, InquiryText.Problem> unasked() {
        return Map.copyOf(unasked);
    }

    private void check(String name) throws UnprintableException {
        Optional<DocumentRow> row = AccessKey.parse(name)
                .flatMap(key -> workspace.timelines().timeline(key))
                .map(Timeline::document)
                .filter(document -> document.situation() == Situation.AUTHORIZED);
        Optional<InquiryText.Problem> problem = row.isEmpty() ? Optional.empty() : ask(row.get());
        if (problem.isPresent()) {
            unasked.put(name, problem.get());
            throw new UnprintableException("Situação não consultada: "
                    + problem.get().text() + " [" + problem.get().code() + "]");
        }
    }

    private Optional<InquiryText.Problem> ask(DocumentRow row) throws UnprintableException {
        try {
            return text.problem(inquiry.ask(row));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnprintableException("Interrompido antes da consulta.", e);
        }
    }
}
