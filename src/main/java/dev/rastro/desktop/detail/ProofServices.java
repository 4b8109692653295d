package dev.rastro.desktop.detail;

import dev.rastro.report.dossier.DossierService;
import dev.rastro.timeline.CauseService;
import dev.rastro.timeline.TraceService;

/** What answers why something is known, how it came, and how others can verify it. */
public record ProofServices(CauseService causes, TraceService traces, DossierService dossiers) {}
