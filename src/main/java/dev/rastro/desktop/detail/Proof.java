package dev.rastro.desktop.detail;

import dev.rastro.dfe.xml.verify.Authenticity;

/** What can be proven about one original behind a document. */
public record Proof(Source source, Authenticity authenticity) {}
