package dev.rastro.desktop.printing;

import dev.rastro.desktop.detail.DocumentPreview;
import dev.rastro.print.batch.BatchPrinter;
import dev.rastro.print.batch.StoreSources;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.paper.Printers;
import dev.rastro.print.profile.Profiles;
import dev.rastro.store.PrintHistory;

/**
 * What the window prints with.
 *
 * @param preview prints one document to look at
 * @param batch prints many, which {@code sources} reads and {@code writer} writes
 * @param history what was printed and what waits
 * @param log remembers what is printed
 * @param mail the operator's mail program
 */
public record PrintServices(
        DocumentPreview preview,
        BatchPrinter batch,
        StoreSources sources,
        PdfWriter writer,
        Profiles profiles,
        PrintHistory history,
        PrintLog log,
        Printers printers,
        MailProgram mail) {}
