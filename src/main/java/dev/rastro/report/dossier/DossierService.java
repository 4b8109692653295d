package dev.rastro.report.dossier;

import com.google.common.base.Suppliers;
import com.google.common.io.Resources;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.log.trace.Operation;
import dev.rastro.print.report.ReportRenderer;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.LogProofs;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineFold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the dossier of a document: everything that proves what is known of it, in a ZIP that others verify with
 * sha256sum, xmlsec1 and openssl (docs/dossier.md). Safe for use by several threads.
 */
public final class DossierService {
    private static final List<String> GUIDES = List.of("LEIAME.txt", "README.txt", "verificar.sh");

    private final EventLog log;
    private final TimelineFold fold;
    private final OriginalStore originals;
    private final ExchangeJournal exchanges;
    private final LogFiles logFiles;
    private final SignatureFiles signatureFiles;
    private final Supplier<ReportRenderer> renderer = Suppliers.memoize(ReportRenderer::new);
    private final Ids ids;
    private final Clock clock;

    public DossierService(
            EventLog log,
            TimelineFold fold,
            OriginalStore originals,
            ExchangeJournal exchanges,
            LogProofs proofs,
            EventContracts contracts,
            Supplier<AuthenticityCheck> check,
            SignerChain authorities,
            Ids ids,
            Clock clock) {
        this.log = log;
        this.fold = fold;
        this.originals = originals;
        this.exchanges = exchanges;
        this.logFiles = new LogFiles(proofs, contracts);
        this.signatureFiles = new SignatureFiles(check, authorities);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes the ZIP; empty, and nothing written, when nothing is known of the key.
     *
     * @param whole with the log's rows of other documents that stand between this one's and the end of the log, so that
     *     the whole chain can be verified; what they hold is then told to whoever reads the dossier
     */
    public Optional<Dossier> write(AccessKey key, boolean whole, OutputStream out) throws IOException {
        List<Recorded> rows = log.readByKey(key);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        try (Operation operation = ids.begin("dossier").with("key", key.value())) {
            Dossier written = write(key, rows, whole, out);
            operation.with("files", written.files().size());
            return Optional.of(written);
        }
    }

    /** The same into a file, which is there whole or not at all. */
    public Optional<Dossier> save(AccessKey key, boolean whole, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(folder, "dossie", ".part");
        try {
            Optional<Dossier> written;
            try (OutputStream out = Files.newOutputStream(part)) {
                written = write(key, whole, out);
            }
            if (written.isPresent()) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Dossier write(AccessKey key, List<Recorded> rows, boolean whole, OutputStream out) throws IOException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Timeline timeline = fold.fold(key, rows);
        OriginalFiles files = OriginalFiles.of(rows, originals);
        ExchangeFiles asked = ExchangeFiles.of(rows, exchanges);
        try (DossierZip zip = new DossierZip(out, now)) {
            for (String guide : GUIDES) {
                zip.add(guide, Resources.toByteArray(Resources.getResource(DossierService.class, guide)));
            }
            files.write(zip);
            asked.write(zip, originals);
            logFiles.write(zip, key, rows, whole);
            SignatureFiles.Result signatures = signatureFiles.write(zip, files);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            renderer.get()
                    .render(
                            new SummaryPaper(timeline, now)
                                    .write(
                                            signatures.judged(),
                                            zip.files(),
                                            asked.all().size(),
                                            whole),
                            pdf);
            zip.add("resumo.pdf", pdf.toByteArray());
            return new Dossier(key, rows.size(), signatures.signatures(), zip.files());
        }
    }
}
