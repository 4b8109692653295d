package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.NewEvent;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * The writing side of the store: original bytes and events go in together or not at all. Safe for use by several
 * threads; transactions run one at a time.
 */
public interface Vault {
    /**
     * Runs {@code work} in one transaction. When this returns, what was written survives a power cut, and only then is
     * it announced. An exception of {@code work} takes everything back.
     *
     * @param doing for the message of a failure
     */
    <T> T commit(String doing, Function<Transaction, T> work);

    /** What can be done inside a transaction. Not for use outside of it. */
    interface Transaction {
        /** Which of these hashes (hexadecimal SHA-256) are kept already. */
        Set<String> known(Collection<String> sha256s);

        /** Which of these documents have an original of the document itself already. */
        Set<AccessKey> withDocument(Collection<AccessKey> keys);

        /** Keeps original bytes; those already kept are left alone. */
        void keep(PackedOriginal original);

        /** Appends an event to the log. */
        void append(NewEvent event);

        /** Writes an exchange into the journal. */
        void journal(Exchange exchange);

        /** Writes what an answer says of NSUs into the ledger; the position of the stream must have been written before. */
        void ledger(LedgerEntry entry);

        /** Moves a stream's position. */
        void position(StreamPosition position);

        /** Writes a line of the consumption budget, together with the answer that settles it. */
        void budget(BudgetRow row);

        /** Writes a company, in the place of what was known of the taxpayer. */
        void company(CompanyRow company);

        /** Writes a company's profile, in the place of what was known of the taxpayer. */
        void profile(CompanyProfile profile);

        /** Writes a declaration, in the place of what the queue knew of it. */
        void manifestation(ManifestationRow row);
    }
}
