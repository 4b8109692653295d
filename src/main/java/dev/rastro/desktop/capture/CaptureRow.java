package dev.rastro.desktop.capture;

import dev.rastro.sefaz.ledger.CoverageView;

/**
 * One stream as the screen shows it.
 *
 * @param company the company's name
 * @param singlesLeft how many questions by NSU or key this hour still allows
 */
public record CaptureRow(String company, CoverageView coverage, int singlesLeft) {}
