package dev.rastro.vault;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.verify.Authenticity;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.log.EventLog;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.OriginalStore;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Verifies every signature that is in an original of a document. One that does not fit is no damage of the store: the file is
 * as it came, which its hash proves, and came so. Stateless.
 */
public final class SignatureAudit {
    private static final int BATCH = 500;

    private final EventLog log;
    private final OriginalStore originals;
    private final Supplier<AuthenticityCheck> check;

    public SignatureAudit(EventLog log, OriginalStore originals, Supplier<AuthenticityCheck> check) {
        this.log = log;
        this.originals = originals;
        this.check = check;
    }

    /** Returns how many files with a signature were verified. */
    long run(CheckProgress progress, Consumer<Finding> remarks) {
        long signed = 0;
        long files = 0;
        List<Recorded> events = log.readDocumentsAfter("", BATCH);
        while (!events.isEmpty()) {
            for (String sha256 : named(events)) {
                signed += verify(sha256, remarks) ? 1 : 0;
                progress.at(CheckProgress.Step.SIGNATURES, ++files);
            }
            AccessKey last = Objects.requireNonNull(events.getLast().envelope().key());
            events = log.readDocumentsAfter(last.value(), BATCH);
        }
        return signed;
    }

    private static Set<String> named(List<Recorded> events) {
        Set<String> named = new HashSet<>();
        events.forEach(each -> named.add(each.envelope().proof().sha256()));
        named.remove(Proof.NO_ORIGINAL);
        return named;
    }

    private boolean verify(String sha256, Consumer<Finding> remarks) {
        byte[] bytes = originals.read(sha256).orElse(new byte[0]);
        Authenticity verdict = check.get().check(bytes);
        if (verdict.signature() == Authenticity.Signature.INVALID) {
            remarks.accept(new Finding("SIGNATURE_INVALID", sha256));
        }
        return verdict.signature() != Authenticity.Signature.ABSENT;
    }
}
