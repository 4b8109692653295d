package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import java.util.Collection;

/** Pure function from the set of a document's events to its timeline, whatever the order of arrival. */
public interface TimelineFold {
    /** Folds the events of one document; repeats and order make no difference. */
    Timeline fold(AccessKey key, Collection<Recorded> events);
}
