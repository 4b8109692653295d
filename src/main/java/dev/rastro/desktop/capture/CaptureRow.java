package dev.rastro.desktop.capture;

import dev.rastro.sefaz.ledger.CoverageView;

/**
 * One stream as the screen shows it.
 *
 * @param company the company's name
 */
public record CaptureRow(String company, CoverageView coverage) {}
