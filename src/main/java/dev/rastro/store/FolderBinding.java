package dev.rastro.store;

import java.util.UUID;

/**
 * The installation a data folder belongs to.
 *
 * @param folder identity of the folder, kept when it is copied
 * @param boundTo machine and path it may ask from
 * @param generation counts the openings, so that an older copy can be told
 */
public record FolderBinding(UUID folder, String boundTo, long generation) {}
