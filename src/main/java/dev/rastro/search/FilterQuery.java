package dev.rastro.search;

import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.Parties;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The quick filters of the list (all but its text) in the words of the index; means what they mean in the store. Stateless. */
final class FilterQuery {
    private FilterQuery() {}

    static List<Query> of(DocumentFilter filter) {
        List<Query> found = new ArrayList<>();
        oneOf(found, IndexFields.FAMILY, filter.families());
        oneOf(found, IndexFields.SITUATION, filter.situations());
        role(found, filter);
        if (filter.from() != null || filter.to() != null) {
            found.add(LongField.newRangeQuery(
                    IndexFields.ISSUED,
                    filter.from() == null ? Long.MIN_VALUE : new Days(filter.from(), filter.from()).firstSecond(),
                    filter.to() == null ? Long.MAX_VALUE : new Days(filter.to(), filter.to()).lastSecond()));
        }
        pending(found, filter.pending());
        marks(found, filter);
        return found;
    }

    private static <E extends Enum<E>> void oneOf(List<Query> found, String field, Set<E> values) {
        if (!values.isEmpty()) {
            found.add(QueryBuilder.oneOf(field, values.stream().map(Enum::name).toList()));
        }
    }

    private static void role(List<Query> found, DocumentFilter filter) {
        Parties companies = filter.companies();
        if (companies.unrestricted()) {
            switch (filter.role()) {
                case ANY -> {}
                case RECEIVED -> found.add(term(IndexFields.OPERATION, "0"));
                case ISSUED -> found.add(term(IndexFields.OPERATION, "1"));
            }
            return;
        }
        Query issuer = party(IndexFields.ISSUER_ID, companies);
        Query recipient = party(IndexFields.RECIPIENT_ID, companies);
        found.add(
                switch (filter.role()) {
                    case ANY -> QueryBuilder.any(List.of(issuer, recipient));
                    case RECEIVED -> recipient;
                    case ISSUED -> issuer;
                });
    }

    private static Query party(String field, Parties parties) {
        List<Query> any = new ArrayList<>();
        if (!parties.whole().isEmpty()) {
            any.add(QueryBuilder.oneOf(field, List.copyOf(parties.whole())));
        }
        parties.roots().forEach(root -> any.add(new PrefixQuery(new Term(field, root))));
        return QueryBuilder.any(any);
    }

    private static void marks(List<Query> found, DocumentFilter filter) {
        MarkFilter marks = filter.marks();
        marks.tags().forEach(tag -> found.add(named(IndexFields.TAG_IS, Set.of(tag))));
        if (!marks.stages().isEmpty()) {
            found.add(named(IndexFields.STAGE_IS, marks.stages()));
        }
        if (!marks.responsibles().isEmpty()) {
            found.add(named(IndexFields.RESPONSIBLE_IS, marks.responsibles()));
        }
        if (filter.hidesArchived() || marks.archived() == MarkFilter.Archived.ONLY) {
            found.add(term(IndexFields.ARCHIVED, Boolean.toString(!filter.hidesArchived())));
        }
    }

    private static Query named(String field, Set<String> names) {
        return QueryBuilder.oneOf(field, names.stream().map(SearchText::fold).toList());
    }

    private static void pending(List<Query> found, PendingFilter pending) {
        List<Query> any = new ArrayList<>();
        if (!pending.codes().isEmpty()) {
            any.add(QueryBuilder.oneOf(IndexFields.PENDING, List.copyOf(pending.codes())));
        }
        if (pending.knownBefore() != null) {
            any.add(QueryBuilder.all(List.of(
                    term(IndexFields.SITUATION, Situation.AUTHORIZED.name()),
                    LongField.newRangeQuery(
                            IndexFields.KNOWN,
                            Long.MIN_VALUE,
                            pending.knownBefore().getEpochSecond() - 1))));
        }
        if (!any.isEmpty()) {
            found.add(QueryBuilder.any(any));
        }
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
