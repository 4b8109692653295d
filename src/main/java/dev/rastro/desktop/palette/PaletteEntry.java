package dev.rastro.desktop.palette;

/**
 * Something that can be chosen.
 *
 * @param id stable, for what was used lately
 * @param detail beside the title, and searched too; may be empty
 * @param words searched, but not shown
 * @param keys as they are written on the keyboard; may be empty
 */
public record PaletteEntry(
        String id, String icon, String title, String detail, String words, String keys, Runnable choose) {}
