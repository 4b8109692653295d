package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.LinkKind;

/** One document names another: "{@code citing} ... {@code cited}", as the kind says. */
public record DocumentLink(AccessKey citing, AccessKey cited, LinkKind kind) {}
