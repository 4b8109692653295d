/** The DANFSe v2.0 of the national NFS-e (Nota Técnica 008/2026 SE/CGNFS-e). */
@NullMarked
package dev.rastro.print.nfse;

import org.jspecify.annotations.NullMarked;
