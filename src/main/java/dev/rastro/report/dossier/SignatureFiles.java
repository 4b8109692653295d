package dev.rastro.report.dossier;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.verify.Authenticity;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.dfe.xml.verify.ReasonTexts;
import dev.rastro.report.dossier.OriginalFiles.Original;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a tool needs to know of the signatures in the originals, and what Rastro found of them. */
final class SignatureFiles {
    private final SignatureScan scan = new SignatureScan();
    private final ReasonTexts texts = new ReasonTexts(Locale.forLanguageTag("pt-BR"));
    private final Supplier<AuthenticityCheck> check;
    private final SignerChain authorities;

    SignatureFiles(Supplier<AuthenticityCheck> check, SignerChain authorities) {
        this.check = check;
        this.authorities = authorities;
    }

    /** The verdict on an original. */
    record Judged(
            String file,
            String kind,
            String sha256,
            String verdict,
            String text,
            List<String> why,
            Authenticity found) {}

    /** The verdicts, and how many signatures there are. */
    record Result(List<Judged> judged, int signatures) {}

    Result write(DossierZip zip, OriginalFiles originals) throws IOException {
        CertificateFiles certificates = new CertificateFiles(authorities);
        StringBuilder table = new StringBuilder();
        List<Judged> judged = new ArrayList<>();
        int signatures = 0;
        for (Original each : originals.all()) {
            for (SignatureScan.Found found : scan.scan(each.bytes())) {
                signatures++;
                table.append(String.join(
                                "\t",
                                each.path(),
                                String.valueOf(found.number()),
                                found.attribute(),
                                found.namespace().isEmpty() ? "-" : found.namespace(),
                                found.element(),
                                certificates.fileOf(found.certificate()),
                                String.valueOf(each.occurredAt().toEpochSecond()),
                                certificates.rooted(found.certificate()) ? "raiz" : "-"))
                        .append('\n');
            }
            judged.add(judge(each));
        }
        certificates.write(zip);
        zip.add("verificar/assinaturas.tsv", table.toString());
        zip.add("autenticidade.json", DossierJson.of(judged));
        return new Result(judged, signatures);
    }

    private Judged judge(Original original) {
        Authenticity found = check.get().check(original.bytes());
        return new Judged(
                original.path(),
                original.kind(),
                original.sha256(),
                found.verdict().spelling(),
                texts.of(found.verdict()),
                found.reasons().stream().map(texts::of).toList(),
                found);
    }
}
