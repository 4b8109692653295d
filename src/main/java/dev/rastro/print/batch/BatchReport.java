package dev.rastro.print.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param documents how many were printed
 * @param problems why a source was not printed, in Portuguese, by its name
 * @param cancelled whether it was stopped before the last source
 */
public record BatchReport(List<Path> files, int documents, Map<String, String> problems, boolean cancelled) {}
