package dev.rastro.store;

/**
 * A preset deflate dictionary. Once released its bytes never change: a better one gets a new name.
 *
 * @param name "family-version", for example "nfe-1"
 * @param bytes at most 32 KiB; what is most common stands last
 */
record Dictionary(String name, byte[] bytes) {}
